package dev.habeas.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends junk to the public form of a running Habeas from many addresses of this machine, and measures what it does to
 * lawful requests: each of them has to be kept, which the answer 303 says. With the application in demo mode on port 8080:
 *
 * <pre>java src/test/java/dev/habeas/portal/JunkFlood.java http://localhost:8080</pre>
 */
public final class JunkFlood {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (privacy-form=[^;]+)");
    private static final String FORM = "/privacy/request/erasure";
    private static final int LAWFUL = 40;
    private static final int SENDERS = 4;

    private final URI site;
    private final int addresses;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param addresses how many addresses of the loopback network the junk comes from */
    public JunkFlood(URI site, int addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        URI site = URI.create(args.length > 0 ? args[0] : "http://localhost:8080");
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        new JunkFlood(site, 3).send(200);
        List<String> people = new ArrayList<>();
        double quiet = median(lawful(site, 101, people));
        JunkFlood flood = new JunkFlood(site, 100);
        List<Thread> senders = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> flood.send(count / SENDERS));
            sender.start();
            senders.add(sender);
        }
        double busy = median(lawful(site, 102, people));
        for (Thread sender : senders) {
            sender.join();
        }
        System.out.printf(
                "%d junk forms in %.0f s: %s%nmedian of a lawful one: %.1f ms without, %.1f ms with junk (%.2f times)%n",
                count, (System.nanoTime() - begin) / 1e9, flood.statuses(), quiet, busy, busy / quiet);
        System.out.printf("lawful ones kept: %d of %d%n", people.size(), 2 * LAWFUL);
    }

    /** Sends so many forms, one after the other, from one address after the other. */
    public void send(int count) {
        Session session = null;
        for (int i = 0; i < count; i++) {
            String address = "127.0.1." + (1 + next.getAndIncrement() % addresses);
            try {
                session = session == null ? Session.open(site, address) : session;
                int status = session.post(site, address, "junk-" + UUID.randomUUID() + "@example.net");
                synchronized (statuses) {
                    statuses.merge(status, 1, Integer::sum);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How many answers had which status. */
    public Map<Integer, Integer> statuses() {
        synchronized (statuses) {
            return new TreeMap<>(statuses);
        }
    }

    private static List<Double> lawful(URI site, int host, List<String> people) throws IOException {
        List<Double> millis = new ArrayList<>();
        Session session = Session.open(site, "127.0.2." + host);
        for (int i = 0; i < LAWFUL; i++) {
            String email = "lawful-" + UUID.randomUUID() + "@example.org";
            long begin = System.nanoTime();
            int status = session.post(site, "127.0.2." + host, email);
            millis.add((System.nanoTime() - begin) / 1e6);
            if (status != 303) {
                throw new IllegalStateException("A lawful form was answered with " + status);
            }
            people.add(email);
        }
        return millis;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /** The token and the cookie of one form; they serve for many. */
    private record Session(String cookie, String token) {

        static Session open(URI site, String address) throws IOException {
            String page = exchange(site, address, "GET " + FORM, "", "");
            return new Session(first(COOKIE, page), first(TOKEN, page));
        }

        int post(URI site, String address, String email) throws IOException {
            String form = "_csrf=" + encode(token) + "&relation=self&residence=DE&lang=en&email=" + encode(email);
            String answer = exchange(site, address, "POST " + FORM, "Cookie: " + cookie + "\r\n", form);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    /** One exchange over HTTP/1.1 from an address of our choice, which the client of the language does not offer. */
    private static String exchange(URI site, String address, String line, String headers, String body)
            throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), site.getPort()), 10_000);
            socket.setSoTimeout(60_000);
            String type = body.isEmpty()
                    ? ""
                    : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n";
            String request = line + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*\r\nConnection: close\r\n"
                    + headers + type + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("The form is not as expected");
        }
        return match.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
