package millet.simulation;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Where the rows of a table come from.
 *
 * @param layout what the table holds
 * @param entities how many things are asked for their rows, one after the other; customers mostly
 * @param scribe makes a writer for one thread
 */
record Source(Layout layout, ToIntFunction<Shop> entities, Function<Shop, Scribe> scribe) {

    static Source ofCustomers(Layout layout, Function<Shop, Scribe> scribe) {
        return new Source(layout, shop -> shop.world().size(), scribe);
    }

    /** A table that is the same for all sizes of the world. */
    static Source fixed(Layout layout, Consumer<Rows> all) {
        return new Source(layout, shop -> 1, shop -> (entity, rows) -> all.accept(rows));
    }

    static Source ofProducts(Layout layout, Function<Shop, Scribe> scribe) {
        return new Source(layout, shop -> shop.catalogue().size(), scribe);
    }
}
