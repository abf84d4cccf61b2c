package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ManuscriptTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final LightText NOTATION =
            new LightText(key -> new LightText.Mention(new UUID(0, key.length()), "25 mensen"));

    private final Manuscript manuscript = new Manuscript();

    @Test
    void firstBlocksTakeThePlaceOfTheEmptyParagraph() {
        assertThat(manuscript.add(blocks("'Ja.'"))).isEqualTo(json("""
                        [{"stepType":"replace","from":0,"to":2,"slice":{"content":[
                            {"type":"paragraph","content":[{"type":"text","text":"Ja."}]}]}}]
                        """));
    }

    @Test
    void laterBlocksStandAtTheEnd() {
        manuscript.add(blocks("'Ja.'", "'Nee.'"));
        assertThat(manuscript.add(blocks("{'h2':'Wat\\ndan?'}"))).isEqualTo(json("""
                        [{"stepType":"replace","from":11,"to":11,"slice":{"content":[
                            {"type":"heading","attrs":{"level":2},"content":[
                                {"type":"text","text":"Wat"},{"type":"hard_break"},{"type":"text","text":"dan?"}]}]}}]
                        """));
    }

    @Test
    void aListGoesOnWithTheListBeforeIt() {
        manuscript.add(blocks("{'bullets':['a']}"));
        assertThat(manuscript.add(blocks("{'bullets':['b']}", "'c'"))).isEqualTo(json("""
                        [{"stepType":"replace","from":6,"to":6,"slice":{"content":[
                            {"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"b"}]}]}]}},
                         {"stepType":"replace","from":12,"to":12,"slice":{"content":[
                            {"type":"paragraph","content":[{"type":"text","text":"c"}]}]}}]
                        """));
    }

    @Test
    void aChangeReplacesOnlyWhatDiffersAndKeepsItsMarks() {
        manuscript.add(blocks("'Reken op **een paar telefoontjes** per dag.'"));
        assertThat(manuscript.change("een paar telefoontjes", "een stuk of acht telefoontjes"))
                .isEqualTo(json("""
                        [{"stepType":"replace","from":14,"to":18,"slice":{"content":[
                            {"type":"text","marks":[{"type":"strong"}],"text":"stuk of acht"}]}}]
                        """));
    }

    @Test
    void aChangeThatOnlyTakesAwayBringsNoContent() {
        manuscript.add(blocks("{'quote':'Zeg het gewoon.'}"));
        assertThat(manuscript.change(" gewoon", ""))
                .isEqualTo(json("[{\"stepType\":\"replace\",\"from\":9,\"to\":16}]"));
    }

    @Test
    void aPassageMustStandThereOnce() {
        manuscript.add(blocks("'een'", "'een'"));
        assertThatThrownBy(() -> manuscript.change("een", "twee")).hasMessageContaining("more than once");
        assertThatThrownBy(() -> manuscript.change("drie", "twee")).hasMessageContaining("nowhere");
    }

    @Test
    void linksCarryTheirAddress() {
        assertThat(NOTATION.blocks(List.of(json("\"[hier](https://oostermark.example) en *nu*\""))))
                .containsExactly((ObjectNode) json("""
                                {"type":"paragraph","content":[
                                    {"type":"text","marks":[{"type":"link","attrs":{"href":"https://oostermark.example"}}],"text":"hier"},
                                    {"type":"text","text":" en "},
                                    {"type":"text","marks":[{"type":"em"}],"text":"nu"}]}
                                """));
    }

    @Test
    void factsStandInTheirWords() {
        assertThat(blocks("'Met {fact:team} zijn we.'")).containsExactly((ObjectNode) json("""
                        {"type":"paragraph","content":[
                            {"type":"text","text":"Met "},
                            {"type":"text","marks":[{"type":"fact","attrs":{"id":"00000000-0000-0000-0000-000000000004"}}],"text":"25 mensen"},
                            {"type":"text","text":" zijn we."}]}
                        """));
    }

    private static List<ObjectNode> blocks(String... notation) {
        return NOTATION.blocks(List.of(notation).stream()
                .map(text -> json(text.replace('\'', '"')))
                .toList());
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
