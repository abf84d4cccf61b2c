@NullMarked
package nl.wedervraag.cluster;

import org.jspecify.annotations.NullMarked;
