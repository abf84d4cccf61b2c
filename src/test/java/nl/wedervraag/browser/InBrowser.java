package nl.wedervraag.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in real browsers against the production bundle; its class is named …BrowserTest and its methods take a
 * {@link Site}. All share one {@link Node} with the demo in it, so a test leaves what others rely on as it was, or takes
 * a node of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(SiteOfTests.class)
public @interface InBrowser {

    /** A node for this class alone: for tests that kill it or change what others read. */
    boolean ownNode() default false;

    /** Whether that node of its own begins without the demo, waiting for its first administrator. */
    boolean empty() default false;
}
