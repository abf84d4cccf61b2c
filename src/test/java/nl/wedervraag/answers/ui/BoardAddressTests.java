package nl.wedervraag.answers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import nl.wedervraag.answers.BoardFilter;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;

class BoardAddressTests {

    @Test
    void holdsTheWholeChoiceAndGivesItBack() {
        var chosen = new BoardAddress(
                new BoardFilter(new ThemeId(new UUID(1, 2)), Mark.SENT_BACK, true, true), Language.NL, 3);
        var address = chosen.at("p");
        assertThat(address).startsWith("answers/p?");
        var query = address.substring(address.indexOf('?') + 1);
        assertThat(BoardAddress.of(QueryParameters.fromString(query))).isEqualTo(chosen);
    }

    @Test
    void nothingChosenLeavesTheAddressShort() {
        assertThat(BoardAddress.EVERYTHING.at("p")).isEqualTo("answers/p");
    }

    @Test
    void whatNoChoiceCanBeIsIgnored() {
        var address = BoardAddress.of(QueryParameters.fromString("theme=../x&status=%3Cscript%3E&lang=xx&page=-1"));
        assertThat(address).isEqualTo(BoardAddress.EVERYTHING);
    }

    /** On page 7 of all there may be no row that fits another choice. */
    @Test
    void anotherChoiceLeadsBackToTheFirstPage() {
        assertThat(BoardAddress.EVERYTHING.page(7).mine(true).at("p")).isEqualTo("answers/p?mine=1");
        assertThat(BoardAddress.EVERYTHING.page(7).at("p")).isEqualTo("answers/p?page=7");
    }
}
