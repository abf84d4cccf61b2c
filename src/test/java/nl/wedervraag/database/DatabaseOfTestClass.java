package nl.wedervraag.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives each class marked {@link DatabaseTest} a database, and so a context, of its own. */
final class DatabaseOfTestClass implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var descriptor = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, DatabaseTest.class);
        return descriptor == null
                ? null
                : new Customizer(
                        descriptor.getRootDeclaringClass(),
                        descriptor.getAnnotation().value());
    }

    private record Customizer(Class<?> testClass, Durability durability) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = TestDatabase.fresh(durability);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("database of " + testClass.getName(), database.properties()));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
