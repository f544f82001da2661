package millet.data;

/** What is wrong at one place of a file, before the name of the file is put in front of it. */
final class FileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final boolean placed;

    /** At the place where {@link TableBuilder} is; it puts that in front. */
    FileProblem(String message) {
        super(message);
        this.what = message;
        this.placed = false;
    }

    /** At a place such as {@code line 3} or {@code line 3, column 'price'}. */
    FileProblem(String place, String message) {
        super(place + ": " + message);
        this.what = message;
        this.placed = true;
    }

    /** The message without the place. */
    String what() {
        return what;
    }

    boolean isPlaced() {
        return placed;
    }
}
