package dev.habeas.notices;

/** Carries one mail to one recipient. Called outside any database transaction. */
interface MailTransport {

    /** Returns once the mail has been taken over by the other side. */
    void deliver(NoticeId id, MailAddress to, Letter letter) throws DeliveryException;
}
