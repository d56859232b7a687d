package dev.habeas.journeys;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A running Habeas, as it is reached over HTTP. */
public interface Site {

    URI uri(String path);

    HttpResponse<String> send(HttpRequest request);
}
