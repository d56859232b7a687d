package dev.habeas.cases;

import java.io.PrintStream;
import java.nio.file.Path;

/** The command line {@code rotate-vault-key <key file>}: gives the vault a new key-encryption key, keeps the old ones. */
public final class RotateVaultKeyCommand {

    private RotateVaultKeyCommand() {}

    /**
     * Rotates the key in the file; every running node must be restarted to use it.
     *
     * @param args the key file
     * @return 0 when rotated, 1 otherwise
     */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 1) {
            out.println("usage: rotate-vault-key <key file>");
            return 1;
        }
        try {
            Path file = Path.of(args[0]);
            FileKeyRing.rotate(file);
            out.println("current key is now " + FileKeyRing.open(file, false).keyVersion());
            return 0;
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}
