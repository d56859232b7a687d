package dev.habeas.processors.connector;

/** A message from a recipient as it came in, before anything of it is believed. */
public record Inbound(String id, String timestamp, String signatures, byte[] body) {

    @Override
    public String toString() {
        return "Inbound[" + body.length + " bytes]";
    }
}
