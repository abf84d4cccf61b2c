@NullMarked
package nl.wedervraag.demo;

import org.jspecify.annotations.NullMarked;
