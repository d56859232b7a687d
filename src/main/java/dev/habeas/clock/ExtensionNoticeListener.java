package dev.habeas.clock;

import dev.habeas.notices.NoticeFailed;
import dev.habeas.notices.NoticeKind;
import dev.habeas.notices.NoticeSent;
import dev.habeas.respond.Correspondence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the fragment that waits for it that the extension notice left, and when; or that it never will. */
@Component
class ExtensionNoticeListener {

    private final ExtensionProcess process;

    ExtensionNoticeListener(ExtensionProcess process) {
        this.process = process;
    }

    @EventListener
    void onSent(NoticeSent sent) {
        if (isExtension(sent.kind())) {
            process.noticeSent(sent.caseId(), sent.at());
        }
    }

    @EventListener
    void onFailed(NoticeFailed failed) {
        if (isExtension(failed.kind())) {
            process.noticeUndeliverable(failed.caseId());
        }
    }

    private static boolean isExtension(NoticeKind kind) {
        return kind.equals(Correspondence.EXTENSION);
    }
}
