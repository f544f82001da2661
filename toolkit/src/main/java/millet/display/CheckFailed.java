package millet.display;

/** A sentence about the data turned out not to hold; the message says which and, where there is one, gives a hint. */
public final class CheckFailed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    CheckFailed(String message) {
        super(message);
    }
}
