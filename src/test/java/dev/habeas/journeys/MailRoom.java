package dev.habeas.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server with a door: mail goes in, unless the door is shut or the mailbox is one the server does not know. */
final class MailRoom {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket door;

    MailRoom() {
        server.start();
        door = open(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    /** From now on nobody gets a connection. */
    synchronized void shut() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mailbox is refused, and the refusal repeats its address, as mail servers do. */
    void refuse(String address) {
        unknown.add(address);
    }

    /** Open for everybody again. */
    synchronized void behave() {
        unknown.clear();
        if (door.isClosed()) {
            door = open(port);
        }
    }

    /** What arrived in a mailbox, the first one first. */
    List<MimeMessage> mailbox(String address) {
        return all().stream().filter(mail -> isTo(mail, address)).toList();
    }

    /** What arrived in any mailbox. */
    List<MimeMessage> all() {
        return List.of(server.getReceivedMessages());
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerSocket open(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), wanted));
            background(() -> receive(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(ServerSocket socket) throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            Socket inside = new Socket("localhost", server.getSmtp().getPort());
            background(() -> inside.getInputStream().transferTo(client.getOutputStream()));
            background(() -> letIn(client, inside));
        }
    }

    private void letIn(Socket client, Socket inside) throws IOException {
        try (client;
                inside) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean refused = line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")
                        && unknown.stream().anyMatch(line::contains);
                OutputStream to = refused ? client.getOutputStream() : inside.getOutputStream();
                String text = refused ? "550 5.1.1 no mailbox " + line.substring(8) : line;
                to.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                to.flush();
            }
        }
    }

    private interface Talk {

        void run() throws IOException;
    }

    private static void background(Talk talk) {
        Thread thread = new Thread(
                () -> {
                    try {
                        talk.run();
                    } catch (IOException e) {
                        // One side hung up: the talk is over.
                        return;
                    }
                },
                "mail-room");
        thread.setDaemon(true);
        thread.start();
    }
}
