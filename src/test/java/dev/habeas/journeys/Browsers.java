package dev.habeas.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Browsers with Global Privacy Control, behind a site that relays what they send and signs who is signed in. */
final class Browsers {

    static final String TOKEN_KEY = "account tokens of the journeys' site, secret";

    private Browsers() {}

    static HttpResponse<String> signal(Site site, String browser, String account, String... values) {
        HttpRequest.Builder request =
                Caller.nobody(site).request("POST", "/privacy/signals").header("Habeas-Browser", browser);
        for (String value : values) {
            request.header("Sec-GPC", value);
        }
        if (!account.isEmpty()) {
            request.header("Habeas-Account", account);
        }
        return site.send(request.build());
    }

    static String token(String account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TOKEN_KEY.getBytes(UTF_8), "HmacSHA256"));
            return account + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(account.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
