package dev.habeas.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A page as PDF, with Latin letters only. It loads nothing from anywhere. */
public final class Pdf {

    private Pdf() {}

    /**
     * @param page well-formed XHTML
     * @throws IOException if the target cannot be written
     */
    public static void write(String page, OutputStream target) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // It would write to the log about what it renders, which is personal data.
        XRLog.setLoggingEnabled(false);
        builder.useFastMode();
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        builder.run();
        pdf.writeTo(target);
    }
}
