package dev.habeas;

import dev.habeas.cases.CreateVaultKeyCommand;
import dev.habeas.cases.RotateVaultKeyCommand;
import dev.habeas.evidence.VerifyEvidenceCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/** What the jar does instead of starting the application when its first argument names it. No Spring, no database. */
final class Commands {

    private static final Map<String, Command> ALL = Map.of(
            "verify-evidence", VerifyEvidenceCommand::run,
            "create-vault-key", CreateVaultKeyCommand::run,
            "rotate-vault-key", RotateVaultKeyCommand::run);

    private Commands() {}

    /** @return the exit status of the command, or empty if the arguments are for the application */
    static OptionalInt run(String[] args, PrintStream out) {
        Command command = args.length == 0 ? null : ALL.get(args[0]);
        return command == null
                ? OptionalInt.empty()
                : OptionalInt.of(command.run(Arrays.copyOfRange(args, 1, args.length), out));
    }

    @FunctionalInterface
    private interface Command {

        int run(String[] args, PrintStream out);
    }
}
