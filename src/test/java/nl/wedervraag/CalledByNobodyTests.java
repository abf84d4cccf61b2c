package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.access.FirstAdministrator;
import nl.wedervraag.access.Founding;
import nl.wedervraag.access.OpenDoors;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.SigningIn;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Announcements;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.Anchors;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Each public method of each service, found by reflection, is called while nobody is signed in, and refuses. The call is
 * made: a rule that is written but not in force doesn't help.
 */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class CalledByNobodyTests {

    /** What has no person: the ground that services stand on, and the way in. */
    private static final Set<Class<?>> WITHOUT_A_PERSON = Set.of(
            Acts.class,
            Announcements.class,
            Changes.class,
            Anchors.class,
            Documents.class,
            FirstAdministrator.class,
            Founding.class,
            OpenDoors.class,
            Rights.class,
            SigningIn.class);

    @Autowired
    ApplicationContext context;

    @Test
    void everyServiceRefuses() {
        SecurityContextHolder.clearContext();
        var services = context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("nl.wedervraag"))
                .filter(bean -> WITHOUT_A_PERSON.stream().noneMatch(type -> type.isInstance(bean)))
                .toList();
        var open = new ArrayList<String>();
        var called = 0;
        for (Object service : services) {
            var type = AopUtils.getTargetClass(service);
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                    called++;
                    var answer = call(service, method);
                    if (!(answer instanceof NotAllowed)) {
                        open.add("%s.%s: %s".formatted(type.getSimpleName(), method.getName(), answer));
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(called).as("methods called").isGreaterThan(25);
    }

    /** What the method threw, or what it returned. */
    private static @Nullable Object call(Object service, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(
                    service,
                    Arrays.stream(method.getGenericParameterTypes())
                            .map(CalledByNobodyTests::something)
                            .toArray());
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        } catch (ReflectiveOperationException e) {
            return e;
        }
    }

    /** A value of the type, of no meaning. */
    private static Object something(Type type) {
        if (type instanceof ParameterizedType generic) {
            return something(generic.getRawType());
        }
        var raw = (Class<?>) type;
        if (raw == ZoneId.class) {
            return ZoneOffset.UTC;
        }
        Map<Class<?>, Object> known = Map.of(
                String.class,
                "someone",
                UUID.class,
                UUID.randomUUID(),
                LocalDate.class,
                LocalDate.of(2026, 9, 14),
                boolean.class,
                false,
                int.class,
                1,
                long.class,
                1L,
                Optional.class,
                Optional.empty(),
                Set.class,
                Set.of(),
                Map.class,
                Map.of(),
                Scope.class,
                Scope.ORGANISATION);
        if (known.containsKey(raw)) {
            return Objects.requireNonNull(known.get(raw));
        }
        if (raw == Instant.class) {
            return Instant.EPOCH;
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (raw == Long.class) {
            return 1L;
        }
        if (raw == Writer.class) {
            return new StringWriter();
        }
        if (raw.isSealed() && raw.isInterface()) {
            return something(raw.getPermittedSubclasses()[0]);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw == ZoneId.class) {
            return ZoneOffset.UTC;
        }
        return raw.isRecord() ? record(raw) : List.of();
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> something(component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }
}
