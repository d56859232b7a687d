package dev.habeas.optout;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the signals of sites with many visitors, up to 500 in one call, from an API client that is trusted to name the
 * accounts. Idempotent as the single signal is: a repetition is counted and changes nothing else. Source: 11 CCR 7025.
 */
@RestController
@RequestMapping("/api/v1/signals")
class SignalRelayController {

    private final SignalDesk desk;

    SignalRelayController(SignalDesk desk) {
        this.desk = desk;
    }

    /** Answers once all of them are kept. */
    @PostMapping
    SignalRelay.Taken relay(@Valid @RequestBody SignalRelay relay) {
        List<Signal> kept = relay.kept();
        int honored = kept.isEmpty() ? 0 : desk.accept(kept);
        return new SignalRelay.Taken(honored, relay.signals().size() - kept.size());
    }
}
