package dev.habeas.optout;

/** What a site shows to a browser's user, in the words of the regulation. Source: 11 CCR 7025(c)(6). */
record SignalStatus(String status) {

    static final SignalStatus HONORED = new SignalStatus("Opt-Out Request Honored");
    static final SignalStatus NONE = new SignalStatus("No Opt-Out Request");
}
