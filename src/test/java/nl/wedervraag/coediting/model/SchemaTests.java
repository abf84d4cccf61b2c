package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.json;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTests {

    private static boolean matches(String expression, String children) {
        @Nullable ContentMatch state = ContentMatch.of(ExpressionReader.read(expression, List::of));
        for (var child : Arrays.stream(children.split(" "))
                .filter(name -> !name.isEmpty())
                .toList()) {
            state = state == null ? null : state.after(child);
        }
        return state != null && state.isEnd();
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, '', false",
        "a*, '', true",
        "a+, a a a, true",
        "a+, '', false",
        "a?, a a, false",
        "a b?, a, true",
        "a (b | c)*, a c b c, true",
        "a (b | c)*, b, false",
        "'a{2}', a a, true",
        "'a{2}', a a a, false",
        "'a{1,2}', a a, true",
        "'a{1,2}', a a a, false",
        "'a{2,}', a a a a, true",
        "'a{2,}', a, false",
        "(a b)+ a?, a b a b a, true",
        "(a | b)* a, b b a, true",
        "(a | b)* a, a b, false"
    })
    void readsContentExpressions(String expression, String children, boolean matches) {
        assertThat(matches(expression, children)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "a)", "a | ", "a{", "a{1", "a{x}", "*", "a & b"})
    void refusesExpressionsThatAreNone(String expression) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ExpressionReader.read(expression, List::of));
    }

    @Test
    void beginsWithAnEmptyParagraph() {
        assertThat(Schema.listed().empty()).isEqualTo(paragraphs(""));
    }

    @Test
    void refusesASchemaWithNamesThatItDoesNotList() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> Schema.read(json("{'version':1,'topNode':'doc','nodes':{'doc':{'content':'block+'}}}")));
    }
}
