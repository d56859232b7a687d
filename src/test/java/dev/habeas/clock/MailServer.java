package dev.habeas.clock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** The mail server that the application knows; it runs until a test stops it. */
@TestComponent
final class MailServer {

    private final ServerSetup address;
    private GreenMail server;

    MailServer(@Value("${spring.mail.port}") int port) {
        address = new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP);
        start();
    }

    void start() {
        server = new GreenMail(address);
        server.start();
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /** Every mail to this address since the start, subject and text as they were sent. */
    List<String> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .map(mail -> {
                    try {
                        return mail.getSubject() + "\n" + GreenMailUtil.getWholeMessage(mail);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
