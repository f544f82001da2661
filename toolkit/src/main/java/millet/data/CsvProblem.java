package millet.data;

/** What is wrong at one place of a file, before the file, line and column are put in front of it. */
final class CsvProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvProblem(String message) {
        super(message);
    }
}
