package nl.wedervraag.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class PlainFailuresTests {

    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{8}\\b");

    private final PlainFailures failures = new PlainFailures();

    private ResponseEntity<byte[]> answer(int status, @Nullable Throwable failure, String language) {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.of(language));
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        return failures.answer(request, new MockHttpServletResponse());
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    @Test
    void namesTheNumberUnderWhichTheLogHasTheCauseAndNotTheCause(CapturedOutput log) {
        var answer = answer(500, new ServletException(new IllegalStateException("row 7 of salaries")), "en");
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(text(answer))
                .contains("This page couldn’t be shown")
                .doesNotContain("row 7", "Exception", "salaries");
        var number = NUMBER.matcher(text(answer));
        assertThat(number.find()).isTrue();
        assertThat(log.getAll()).contains("Failure " + number.group()).contains("row 7 of salaries");
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        var away = new IllegalStateException(new SQLTransientConnectionException("no connection"));
        var answer = answer(500, away, "nl");
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(text(answer)).contains("lang=\"nl\"", "De database is even niet bereikbaar");
        assertThat(answer(500, new SQLException("stopping", "57P01"), "en")
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
    }

    @Test
    void saysThatTheDiskIsFull() {
        var full = new IllegalStateException(new SQLException("could not extend file", "53100"));
        assertThat(answer(500, full, "en").getStatusCode().value()).isEqualTo(507);
        assertThat(text(answer(500, full, "en"))).contains("disk is full");
    }

    @Test
    void whatIsNotThereOrNotAllowedHasNoNumber(CapturedOutput log) {
        for (var status : new int[] {400, 403, 404, 405}) {
            var answer = answer(status, null, "en");
            assertThat(answer.getStatusCode().value()).isEqualTo(status);
            assertThat(NUMBER.matcher(text(answer)).find()).isFalse();
        }
        assertThat(log.getAll()).doesNotContain("Failure");
    }
}
