package dev.habeas.optout;

/** What a site shows to a browser's user, in the words of the regulation. Source: 11 CCR 7025(c)(6). */
record SignalStatus(String status) {

    static final SignalStatus HONORED = new SignalStatus("Opt-Out Request Honored");

    /** Who opted in after an earlier signal. Source: 11 CCR 7025(c)(3). */
    static final SignalStatus OPTED_IN = new SignalStatus("Opted In After Earlier Opt-Out Request");

    static final SignalStatus NONE = new SignalStatus("No Opt-Out Request");
}
