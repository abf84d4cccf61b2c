package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class DemoContentTests {

    private final DemoContent content = new DemoContent(JsonMapper.shared());
    private final DemoOrganisation organisation = content.organisation();
    private final List<DemoAnswer> answers = content.answers();

    @Test
    void aDozenPeopleHaveNamesShortAndLongAndASentenceInBothLanguages() {
        assertThat(organisation.people())
                .hasSize(12)
                .extracting(DemoOrganisation.DemoPerson::name)
                .anyMatch(name -> name.length() == 2)
                .anyMatch(name -> name.length() > 40);
        assertThat(organisation.people())
                .extracting(DemoOrganisation.DemoPerson::may)
                .allSatisfy(this::isInBothLanguages);
    }

    @Test
    void questionsOfTheTeamsAreInBothLanguagesAndThemesOfTheStarterBank() throws Exception {
        try (var in = new ClassPathResource("/nl/wedervraag/questions/bank.json").getInputStream()) {
            var starter = JsonMapper.shared().readTree(in);
            Set<String> themes = Set.copyOf(starter.required("themes").findValuesAsString("key"));
            Set<String> known = new HashSet<>(starter.required("questions").findValuesAsString("key"));
            assertThat(organisation.questions()).allSatisfy(question -> {
                assertThat(themes).contains(question.theme());
                isInBothLanguages(question.text());
                for (Guidance guidance : question.guidance().values()) {
                    assertThat(guidance.parts()).hasSize(5);
                }
                assertThat(known.add(question.key())).isTrue();
            });
            assertThat(organisation.reworded()).allSatisfy(question -> {
                assertThat(known).contains(question.key());
                isInBothLanguages(question.text());
            });
            assertThat(organisation.positions())
                    .hasSize(4)
                    .allSatisfy(position -> assertThat(known).containsAll(position.questions()));
            assertThat(answers)
                    .extracting(DemoAnswer::question)
                    .allSatisfy(key -> assertThat(known).contains(key));
        }
    }

    @Test
    void thirtyAnswersHaveWordsInSixScopesAndNoQuestionTwiceInOne() {
        assertThat(answers)
                .filteredOn(answer -> answer.wordings().values().stream().anyMatch(history -> !history.isEmpty()))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(answers).extracting(DemoAnswer::scope).containsOnly(scopes().toArray(String[]::new));
        assertThat(answers)
                .extracting(answer -> answer.scope() + answer.question())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyApprovedWordingHasTwoWritersAndAnApproverWhoIsNeither() {
        assertThat(histories().filter(history -> history.stream().anyMatch(turn -> turn.approve() != null)))
                .hasSizeGreaterThan(30)
                .allSatisfy(history -> {
                    Set<String> writers = new HashSet<>();
                    for (DemoTurn turn : history) {
                        switch (turn.act()) {
                            case DemoTurn.Add add -> writers.add(add.by());
                            case DemoTurn.Change change -> writers.add(change.by());
                            case DemoTurn.Approve approve -> {
                                assertThat(writers).hasSizeGreaterThan(1).doesNotContain(approve.by());
                                writers.clear();
                            }
                            case DemoTurn.Ask ask -> assertThat(writers).isNotEmpty();
                            case DemoTurn.SendBack sentBack ->
                                assertThat(writers).doesNotContain(sentBack.by());
                        }
                    }
                });
    }

    private Stream<List<DemoTurn>> histories() {
        return answers.stream().flatMap(answer -> answer.wordings().values().stream());
    }

    private Set<String> scopes() {
        return Stream.of(
                        Stream.of(DemoOrganisation.COMPANY),
                        organisation.teams().stream().map(DemoOrganisation.DemoTeam::key),
                        organisation.positions().stream()
                                .filter(position -> !position.closed())
                                .map(DemoOrganisation.DemoPosition::key))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
    }

    private void isInBothLanguages(Map<String, String> text) {
        assertThat(text).hasSize(2);
        for (Language language : Language.values()) {
            assertThat(text.get(language.code())).isNotBlank();
        }
    }
}
