@NullMarked
package nl.wedervraag.audit;

import org.jspecify.annotations.NullMarked;
