package dev.habeas.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file with a secret in it: created for the owner alone (0600 in a directory of 0700), never half written, never
 * over an existing one, and refused when group or others may touch it. Where the file system has no POSIX permissions
 * the permission rules cannot be kept and are left to the operator.
 */
public final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;
    private final String what;

    /** @param what what the file is, for messages, such as {@code "Vault key file"} */
    public OwnerOnlyFile(Path path, String what) {
        this.path = path.toAbsolutePath().normalize();
        this.what = what;
    }

    public boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws IllegalStateException if the file is missing, cannot be read, or is open to group or others */
    public String read() {
        try {
            if (posix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                throw failure("is open to group or others; make it readable by its owner only (chmod 600)", null);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    /**
     * Creates the file with this content, in one step. If another process was faster its file stays and this content
     * is dropped, so read the file afterwards.
     */
    public void createIfAbsent(String content) {
        try {
            Path draft = draft(directory(), content);
            try {
                publish(draft);
            } catch (FileAlreadyExistsException e) {
                // The other process was faster; both go on with its file.
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw failure("cannot be created", e);
        }
    }

    /** Replaces the content in one step: a reader sees the old or the new, a crash leaves one of them. */
    public void replace(String content) {
        try {
            Files.move(draft(directory(), content), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure("cannot be replaced", e);
        }
    }

    /** The exception to throw when the content is not what it should be. Give no cause that could quote the secret. */
    public IllegalStateException corrupt() {
        return failure("is damaged or not such a file; restore it from the sealed copy", null);
    }

    /** The exception to throw when the file should be there, is not, and must not be created. */
    public IllegalStateException missing() {
        return failure("is missing and creating it is switched off", null);
    }

    private Path directory() throws IOException {
        Path directory = path.getParent();
        return Files.createDirectories(directory == null ? path : directory, permissions("rwx------"));
    }

    private Path draft(Path directory, String content) throws IOException {
        Path draft = Files.createTempFile(directory, "." + path.getFileName(), ".tmp", permissions("rw-------"));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    private void publish(Path draft) throws IOException {
        try {
            // A link never replaces what is there; a move could, if two processes start at the same moment.
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, path);
        }
    }

    private FileAttribute<?>[] permissions(String text) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))}
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private IllegalStateException failure(String problem, @Nullable IOException cause) {
        return new IllegalStateException(what + " " + path + " " + problem, cause);
    }
}
