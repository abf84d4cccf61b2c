package nl.wedervraag;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;

/** Habits of the whole house that a compiler doesn't hold. */
class ArchitectureTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final int LONGEST_CLASS = 250;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.wedervraag");

    @Test
    void documentModelIsPure() {
        noClasses()
                .that()
                .resideInAPackage("nl.wedervraag.coediting.model..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "nl.wedervraag.coediting.model..",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "java.nio.charset..",
                        "java.math..",
                        "java.security..",
                        "java.net..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void answerCheckIsPure() {
        noClasses()
                .that()
                .resideInAPackage("nl.wedervraag.check..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "nl.wedervraag.check..",
                        "nl.wedervraag.shared",
                        "java.lang..",
                        "java.util..",
                        "java.io..",
                        "java.text..",
                        "tools.jackson..",
                        "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void readingNeverTouchesDrafts() {
        noClasses()
                .that()
                .resideInAPackage("nl.wedervraag.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.wedervraag.answers..")
                .check(PRODUCT);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PRODUCT);
    }

    @Test
    void pagesEntitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClockThatWasInjected() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.wedervraag.shared")
                .should()
                .callMethodWhere(describe("reads the machine's clock", ArchitectureTests::readsTheMachinesClock))
                .check(PRODUCT);
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var parameters = target.getRawParameterTypes();
        var now = owner.getPackageName().equals("java.time")
                && target.getName().equals("now")
                && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        var system = owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
        return now || system || target.getFullName().equals("java.lang.System.currentTimeMillis()");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PRODUCT.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void noClassIsLongerThanOneCanOversee() throws IOException {
        assertThat(matching(SOURCES, text -> linesAfterImports(text) > LONGEST_CLASS))
                .isEmpty();
    }

    @Test
    void noTestSleeps() throws IOException {
        var sleep = Pattern.compile("Thread\\.sleep\\(|waitForTimeout\\(|TimeUnit\\.\\w+\\.sleep\\(");
        assertThat(matching(TESTS, text -> sleep.matcher(text).find())).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)$")
                .check(PRODUCT);
    }

    private static long linesAfterImports(String text) {
        return text.substring(text.lastIndexOf("\nimport ") + 1).lines().count() - 1;
    }

    private static List<String> matching(Path folder, Predicate<String> unwanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> unwanted.test(read(file)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
