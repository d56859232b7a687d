package dev.habeas.demo;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The knob of each system: how it treats instructions from now on. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class BehaviourController {

    private final EstateCatalogue catalogue;
    private final Behaviours behaviours;

    BehaviourController(EstateCatalogue catalogue, Behaviours behaviours) {
        this.catalogue = catalogue;
        this.behaviours = behaviours;
    }

    /** @param callbackAfter ISO 8601 duration such as {@code PT1H}; a minute if absent */
    record BehaviourView(@Nullable String mode, @Nullable String callbackAfter) {

        private static BehaviourView of(Behaviour behaviour) {
            return new BehaviourView(
                    behaviour.mode().word(), behaviour.callbackAfter().toString());
        }

        private Behaviour parse() {
            Behaviour.Mode parsed = Behaviour.Mode.ofWord(Objects.requireNonNullElse(mode, ""))
                    .orElseThrow(() -> EstateProblem.badRequest(
                            "mode must be normal, error, hang, accept-then-callback or silent."));
            try {
                Duration after = callbackAfter == null ? Behaviour.DEFAULT_CALLBACK : Duration.parse(callbackAfter);
                if (!after.isNegative()) {
                    return new Behaviour(parsed, after);
                }
            } catch (DateTimeParseException e) {
                throw EstateProblem.badRequest("callbackAfter is not an ISO 8601 duration.");
            }
            throw EstateProblem.badRequest("callbackAfter is negative.");
        }
    }

    @GetMapping("/demo/estate/{system}/behaviour")
    BehaviourView read(@PathVariable String system) {
        return BehaviourView.of(behaviours.of(catalogue.require(system)));
    }

    @PutMapping("/demo/estate/{system}/behaviour")
    BehaviourView set(@PathVariable String system, @RequestBody BehaviourView wanted) {
        EstateSystem target = catalogue.require(system);
        Behaviour behaviour = wanted.parse();
        behaviours.set(target, behaviour);
        return BehaviourView.of(behaviour);
    }
}
