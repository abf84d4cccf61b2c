package nl.wedervraag.shared.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.wedervraag.shared.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * What is answered where no page of ours could be: what happened, and for a failure the number under which the log has
 * it, never its cause. It asks nothing of anybody, least of all of a database that may be away.
 */
@Controller
class PlainFailures implements ErrorController {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: light-dark(#1b1f1e, #e9ebe8);
              background: light-dark(#f6f6f3, #141615); }
            main { max-width: 34rem; margin: 12vh auto; padding: 28px; overflow-wrap: anywhere; }
            h1 { margin: 0 0 10px; font-size: 1.375rem; line-height: 1.25; }
            p { margin: 0 0 16px; color: light-dark(#5a6360, #a9b2ae); }
            a { display: inline-block; padding: 9px 16px; border-radius: 8px; text-decoration: none; font-weight: 600;
              color: light-dark(#fff, #1c1f1e); background: light-dark(#0c6a66, #63cbbf); }
            a:focus-visible { outline: 2px solid light-dark(#0c6a66, #63cbbf); outline-offset: 2px; }
            """;

    /** Nothing but the style, which is in the page: a sheet of its own may be as far away as all the rest. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none';".formatted(sha256(STYLE))
                    + " frame-ancestors 'none'; sandbox";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%s · Wedervraag</title><style>""" + STYLE + """
            </style></head><body><main><h1>%s</h1><p>%s</p><a href="%s">%s</a></main></body></html>
            """;

    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        var language = Language.of(request.getLocale());
        var texts = texts(language.locale());
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = status(request);
        if (failure == null && status < 500) {
            var key = status == 403 ? "error.not-allowed" : "error.not-found";
            return page(
                    status,
                    language,
                    texts.getString(key),
                    texts.getString(key + ".words"),
                    new Way("/", texts.getString("error.to-today")));
        }
        var trouble = Trouble.of(failure);
        var number = Failures.log(
                Objects.requireNonNullElseGet(failure, () -> new IllegalStateException("Answered " + status)));
        return page(
                trouble.status(),
                language,
                texts.getString(trouble.key()),
                new MessageFormat(texts.getString(trouble.key() + ".words"), language.locale())
                        .format(new Object[] {number}),
                new Way("", texts.getString("error.again")));
    }

    /** @param address empty: the one that was asked for */
    private record Way(String address, String words) {}

    /** Nobody is led here without a failure: then there is nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static ResponseEntity<byte[]> page(int status, Language language, String title, String words, Way way) {
        var html = PAGE.formatted(
                language.code(), escaped(title), escaped(title), escaped(words), way.address, escaped(way.words));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
