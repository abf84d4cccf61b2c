package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wedervraag.Application;
import nl.wedervraag.Slow;
import nl.wedervraag.access.FirstAdministrator.Newcomer;
import nl.wedervraag.access.FirstAdministrator.Outcome;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = "logging.level.nl.wedervraag.access.FoundingCode=info")
@ExtendWith(OutputCaptureExtension.class)
@Slow
class FirstAdministratorTests {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}(-[A-Z0-9]{4}){3}\\b");
    private static final String PASSWORD = "spreeuwen boven het veen";

    @Autowired
    FirstAdministrator first;

    @Autowired
    FoundingCode code;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyIsHere() {
        owner().sql("truncate organisation, person, sign_in_attempt, founding_code cascade")
                .update();
        browserAt("192.0.2.1");
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.asOwner());
    }

    private static MockHttpServletResponse browserAt(String source) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(source);
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        return response;
    }

    /** As a start prints it. */
    private String started(CapturedOutput log) {
        code.prepare();
        var found = CODE.matcher(log.getAll());
        return found.results()
                .map(match -> match.group())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Outcome make(String typed) {
        return make(typed, false);
    }

    private Outcome make(String typed, boolean leads) {
        return first.make(typed, new Newcomer("Noor Bakker", "Noor", PASSWORD, Language.NL, leads), "Stroomkaart");
    }

    private List<String> roles() {
        return jdbc.sql("select m.role from membership m join person p on p.id = m.person order by 1")
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void theCodeFromTheLogMakesOneAdministratorWhoIsSignedIn(CapturedOutput log) {
        var typed = started(log);
        var answer = browserAt("192.0.2.1");
        assertThat(first.isWanted()).isTrue();
        assertThat(make(typed)).isEqualTo(Outcome.WELCOME);
        assertThat(first.isWanted()).isFalse();
        assertThat(roles()).containsExactly("ADMINISTRATOR");
        assertThat(answer.getCookie("wedervraag-sign-in")).isNotNull();
        assertThat(make(typed)).isEqualTo(Outcome.TOO_LATE);
        assertThat(count("select count(*) from person")).isEqualTo(1);
        assertThat(count("select count(*) from founding_code")).isZero();
        code.prepare();
        assertThat(count("select count(*) from founding_code")).isZero();
    }

    @Test
    void leadsOnlyWhoSaysSoAndTheLogOfActsHasIt(CapturedOutput log) {
        assertThat(make(started(log), true)).isEqualTo(Outcome.WELCOME);
        assertThat(roles()).containsExactly("ADMINISTRATOR", "LEAD");
        assertThat(jdbc.sql("select details from audit_act where act = 'ROLE_GIVEN' order by seq desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("{\"role\":\"LEAD\"}", "{\"role\":\"ADMINISTRATOR\"}");
    }

    @Test
    void theDatabaseDoesNotHoldTheCode(CapturedOutput log) {
        var typed = started(log);
        assertThat(jdbc.sql("select encode(code_hash, 'hex') || encode(code_hash, 'escape') from founding_code")
                        .query(String.class)
                        .single())
                .doesNotContain(typed, typed.replace("-", ""));
    }

    @Test
    void isTakenHoweverItIsTyped(CapturedOutput log) {
        var typed = started(log);
        assertThat(make(" " + typed.toLowerCase().replace("-", " ") + " ")).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void aWrongOneAnOldOneAndALateOneAreRefused(CapturedOutput log) {
        var old = started(log);
        var typed = started(log);
        assertThat(typed).isNotEqualTo(old);
        assertThat(make("")).isEqualTo(Outcome.WRONG_CODE);
        assertThat(make(old)).isEqualTo(Outcome.WRONG_CODE);
        owner().sql("update founding_code set expires_at = now() - interval '1 second'")
                .update();
        assertThat(make(typed)).isEqualTo(Outcome.WRONG_CODE);
        assertThat(count("select count(*) from person")).isZero();
    }

    @Test
    void guessingEndsSoonAndAStartGivesNewAttempts(CapturedOutput log) {
        var typed = started(log);
        var wrong = Collections.nCopies(Attempts.A_NAME_AND_SOURCE, "AAAA-AAAA-AAAA-AAAA");
        assertThat(wrong.stream().map(this::make)).containsOnly(Outcome.WRONG_CODE);
        assertThat(make(typed)).isEqualTo(Outcome.TOO_MANY);
        browserAt("192.0.2.2");
        assertThat(wrong.stream().map(this::make)).contains(Outcome.WRONG_CODE);
        assertThat(make(typed)).isEqualTo(Outcome.TOO_MANY);
        assertThat(make(started(log))).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void aPasswordOrANameThatIsRefusedLeavesTheCode(CapturedOutput log) {
        var typed = started(log);
        assertThatThrownBy(() ->
                        first.make(typed, new Newcomer("Noor", "noor", "short", Language.NL, false), "Stroomkaart"))
                .isInstanceOf(WeakPassword.class);
        assertThatThrownBy(
                        () -> first.make(typed, new Newcomer(" ", "noor", PASSWORD, Language.NL, false), "Stroomkaart"))
                .isInstanceOf(NameRefused.class);
        assertThat(make(typed)).isEqualTo(Outcome.WELCOME);
    }

    @Test
    void ofManyAtOnceOneIsMade(CapturedOutput log) throws Exception {
        var typed = started(log);
        var atOnce = 12;
        var ready = new CyclicBarrier(atOnce);
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = threads.invokeAll(IntStream.range(0, atOnce)
                    .<Callable<Outcome>>mapToObj(n -> () -> {
                        browserAt("192.0.2." + (10 + n));
                        ready.await();
                        return make(typed);
                    })
                    .toList());
            var outcomes = all.stream().map(one -> one.resultNow()).toList();
            assertThat(outcomes).filteredOn(Outcome.WELCOME::equals).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.TOO_LATE::equals).hasSize(atOnce - 1);
        }
        assertThat(count("select count(*) from person")).isEqualTo(1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
