package nl.wedervraag.shared.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
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

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
            <title>%s · Wedervraag</title></head><body><main><h1>%s</h1><p>%s</p></main></body></html>
            """;

    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var language = Language.of(request.getLocale());
        var texts = texts(language.locale());
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = status(request);
        if (failure == null && status < 500) {
            var key = status == 403 ? "error.not-allowed" : "error.not-found";
            return page(status, language, texts.getString(key), texts.getString(key + ".words"));
        }
        var trouble = Trouble.of(failure);
        var number = Failures.log(
                Objects.requireNonNullElseGet(failure, () -> new IllegalStateException("Answered " + status)));
        return page(
                trouble.status(),
                language,
                texts.getString(trouble.key()),
                new MessageFormat(texts.getString(trouble.key() + ".words"), language.locale())
                        .format(new Object[] {number}));
    }

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

    private static ResponseEntity<byte[]> page(int status, Language language, String title, @Nullable String words) {
        var escaped = HtmlUtils.htmlEscape(title, "UTF-8");
        var html =
                PAGE.formatted(language.code(), escaped, escaped, HtmlUtils.htmlEscape(String.valueOf(words), "UTF-8"));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
