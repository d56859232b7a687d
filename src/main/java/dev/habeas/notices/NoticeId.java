package dev.habeas.notices;

import java.util.UUID;

/** Identity of one mail. The Message-ID of every attempt to deliver it is made from this value. */
public record NoticeId(UUID value) {

    static NoticeId random() {
        return new NoticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
