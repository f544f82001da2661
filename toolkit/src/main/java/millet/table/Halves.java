package millet.table;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work on two processors: the rows are parted in the middle, whatever the machine has, so that a result has the same bits with one thread and
 * with two. The second thread is one of the pool that every Java program has, and none is left behind.
 */
final class Halves {

    /** Fewer rows than this are done before a second thread would have begun. */
    private static final int FEW = 1 << 15;

    /** Work on the rows from one to before another. */
    interface Part {
        void run(int from, int to);
    }

    private Halves() {}

    static void of(int rows, Part part) {
        if (rows < FEW) {
            part.run(0, rows);
        } else {
            both(() -> part.run(0, rows / 2), () -> part.run(rows / 2, rows));
        }
    }

    /** Works on things that need nothing of each other, each as large as so many rows; a thread that is done takes the next. */
    static void each(int things, int rows, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Runnable take = () -> {
            for (int thing = next.getAndIncrement(); thing < things; thing = next.getAndIncrement()) {
                work.accept(thing);
            }
        };
        if (rows < FEW) {
            take.run();
        } else {
            both(take, take);
        }
    }

    static void both(Runnable one, Runnable other) {
        ForkJoinTask<?> beside = ForkJoinTask.adapt(other).fork();
        try {
            one.run();
        } finally {
            beside.join();
        }
    }
}
