@NullMarked
package nl.wedervraag.access.ui;

import org.jspecify.annotations.NullMarked;
