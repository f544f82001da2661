package millet.simulation;

/** What one review says: aspects, each with a polarity of 1 (praise), 0 (neither) or −1 (complaint). Working space that is used again. */
final class Opinions {

    /** More than five points are hardly made in a review of a sentence or two. */
    static final int MOST = 5;

    private final Aspect[] aspects = new Aspect[MOST];
    private final int[] polarities = new int[MOST];
    private int size;

    Opinions clear() {
        size = 0;
        return this;
    }

    Opinions add(Aspect aspect, int polarity) {
        aspects[size] = aspect;
        polarities[size] = polarity;
        size++;
        return this;
    }

    int size() {
        return size;
    }

    Aspect aspect(int i) {
        return aspects[i];
    }

    int polarity(int i) {
        return polarities[i];
    }

    boolean speakOf(Aspect aspect) {
        for (int i = 0; i < size; i++) {
            if (aspects[i] == aspect) {
                return true;
            }
        }
        return false;
    }

    /** The aspects as one text, as "camera|battery". */
    String aspectList() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < size; i++) {
            list.append(i == 0 ? "" : "|").append(aspects[i].english());
        }
        return list.toString();
    }

    /** The polarities as one text, as "1|-1". */
    String polarityList() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < size; i++) {
            list.append(i == 0 ? "" : "|").append(polarities[i]);
        }
        return list.toString();
    }
}
