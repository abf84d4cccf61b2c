@NullMarked
package nl.wedervraag.coediting.model;

import org.jspecify.annotations.NullMarked;
