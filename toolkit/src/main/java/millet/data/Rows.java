package millet.data;

import java.io.IOException;

/** The rows of a file of any format, which can be gone over more than once. */
@FunctionalInterface
interface Rows {

    /** Hands every row to the sink, from the first; faults of the file itself are {@link FileProblem}s that name their line. */
    void handTo(RowSink sink) throws IOException;
}
