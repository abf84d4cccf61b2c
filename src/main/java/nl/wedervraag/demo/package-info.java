/**
 * The demo organisation: an invented grid operator with its people, teams, positions and answers, which fills an empty
 * database on a first start on loopback. It goes through the same services as everybody else, in its people's names and
 * on past days, and knows nothing that other rooms would need: they work without it.
 */
@ApplicationModule
@NullMarked
package nl.wedervraag.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
