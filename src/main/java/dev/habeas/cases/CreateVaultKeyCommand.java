package dev.habeas.cases;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The command line {@code create-vault-key <key file>}: makes the first keys of a vault, for its owner only. */
public final class CreateVaultKeyCommand {

    private CreateVaultKeyCommand() {}

    /**
     * Creates the key file. An existing file is never touched, because the cases it opens would be lost.
     *
     * @param args the key file
     * @return 0 when created, 1 otherwise
     */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 1) {
            out.println("usage: create-vault-key <key file>");
            return 1;
        }
        Path file = Path.of(args[0]);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            out.println("there is a key file already; to renew its key, use rotate-vault-key");
            return 1;
        }
        try {
            out.println("current key is now " + FileKeyRing.open(file, true).keyVersion()
                    + "; keep two sealed copies of the file, apart from the backups of the database");
            return 0;
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
