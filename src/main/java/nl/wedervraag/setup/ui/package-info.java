@NullMarked
package nl.wedervraag.setup.ui;

import org.jspecify.annotations.NullMarked;
