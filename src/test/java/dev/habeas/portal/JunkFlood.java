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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends junk to the public form of a running Habeas from many addresses of this machine, and measures what it does to
 * lawful requests: each of them has to be kept, which the answer 303 says, and its median latency to change by less than 1.5 times; if not, it
 * ends with an error. With the application in demo mode on port 8080:
 *
 * <pre>java src/test/java/dev/habeas/portal/JunkFlood.java http://localhost:8080</pre>
 */
public final class JunkFlood {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (privacy-form=[^;]+)");
    private static final String FORM = "/privacy/request/erasure";
    private static final int SENDERS = 100;
    private static final long PAUSE = 100;

    /** How many times as long a lawful form may take. */
    private static final double MOST = 1.5;

    private final URI site;
    private final String network;
    private final int addresses;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param addresses how many addresses of the loopback network the junk comes from */
    public JunkFlood(URI site, int addresses) {
        this(site, "127.0.1.", addresses);
    }

    private JunkFlood(URI site, String network, int addresses) {
        this.site = site;
        this.network = network;
        this.addresses = addresses;
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        URI site = URI.create(args.length > 0 ? args[0] : "http://localhost:8080");
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        // A machine that has just started gets faster by the first thousands of forms, junk or not.
        new JunkFlood(site, "127.0.3.", 200).send(1_500);
        People people = new People(site);
        double quiet = people.median(new CountDownLatch(0));
        JunkFlood flood = new JunkFlood(site, "127.0.1.", SENDERS);
        CountDownLatch over = new CountDownLatch(SENDERS);
        long begin = System.nanoTime();
        for (int i = 0; i < SENDERS; i++) {
            new Thread(() -> {
                        flood.send(count / SENDERS);
                        over.countDown();
                    })
                    .start();
        }
        double busy = people.median(over);
        over.await();
        System.out.printf(
                "%d junk forms in %.0f s: %s%nmedian of a lawful one: %.1f ms without, %.1f ms with junk (%.2f times)%n",
                count, (System.nanoTime() - begin) / 1e9, flood.statuses(), quiet, busy, busy / quiet);
        System.out.printf("lawful ones: %d, each of them kept%n", people.sent);
        if (busy / quiet >= MOST) {
            System.exit(1);
        }
    }

    /** Sends so many forms, one after the other, from one address after the other. */
    public void send(int count) {
        Session session = null;
        for (int i = 0; i < count; i++) {
            String address = network + (1 + next.getAndIncrement() % addresses);
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

    /** People who fill in the form, one after the other and each from an address of their own. */
    private static final class People {

        private static final int AT_LEAST = 100;

        private final URI site;
        private int sent;

        People(URI site) {
            this.site = site;
        }

        /** In milliseconds, of forms sent until it is over. @throws IllegalStateException if one of them is not kept */
        double median(CountDownLatch over) throws IOException, InterruptedException {
            List<Double> millis = new ArrayList<>();
            do {
                String address = "127.0." + (4 + sent / 250) + "." + (1 + sent % 250);
                Session session = Session.open(site, address);
                long begin = System.nanoTime();
                int status = session.post(site, address, "lawful-" + UUID.randomUUID() + "@example.org");
                millis.add((System.nanoTime() - begin) / 1e6);
                if (status != 303) {
                    throw new IllegalStateException("A lawful form was answered with " + status);
                }
                sent++;
                Thread.sleep(PAUSE);
            } while (millis.size() < AT_LEAST || over.getCount() > 0);
            Collections.sort(millis);
            return millis.get(millis.size() / 2);
        }
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
