package nl.wedervraag.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {

    private static final String BODY = "Monday’s plan is right. By Wednesday it is wrong, and people ask why.";

    private static String cut(String marked) {
        return Hits.cut(marked.replace('[', '\uE000').replace(']', '\uE001'), BODY)
                .replace('\uE000', '[')
                .replace('\uE001', ']');
    }

    @Test
    void saysWhereItLeavesSomethingOut() {
        assertThat(cut("By [Wednesday] it is wrong ")).isEqualTo("… By [Wednesday] it is wrong …");
        assertThat(cut("[Monday's] plan is right")).isEqualTo("[Monday's] plan is right …");
        assertThat(cut("wrong, and people [ask why.]")).isEqualTo("… wrong, and people [ask why.]");
    }

    @Test
    void addsNothingToAWholeText() {
        assertThat(cut("[Monday's] plan is right. By Wednesday it is wrong, and people ask why."))
                .isEqualTo("[Monday's] plan is right. By Wednesday it is wrong, and people ask why.");
        assertThat(Hits.cut("", "")).isEmpty();
    }
}
