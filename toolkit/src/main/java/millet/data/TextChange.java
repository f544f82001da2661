package millet.data;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a text becomes another; its text form is its name in an audit. */
interface TextChange {

    String sentence();

    /** For one pass over many texts; an empty text becomes missing. */
    UnaryOperator<String> changer();

    /** The texts that ought to be met. */
    default Collection<String> expected() {
        return List.of();
    }
}
