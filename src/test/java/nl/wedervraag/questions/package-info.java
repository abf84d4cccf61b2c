@NullMarked
package nl.wedervraag.questions;

import org.jspecify.annotations.NullMarked;
