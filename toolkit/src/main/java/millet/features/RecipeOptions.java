package millet.features;

/** What holds for a whole recipe; {@link FeatureRecipe} documents each. */
record RecipeOptions(
        String ids, boolean droppingFirst, boolean refusingUnseen, double smoothing, int folds, long seed) {

    static final RecipeOptions USUAL = new RecipeOptions("", false, false, 10, 5, 42);

    RecipeOptions {
        if (!(smoothing >= 0) || Double.isInfinite(smoothing)) {
            throw new IllegalArgumentException("withSmoothing needs a number of rows, 0 or more, not " + smoothing
                    + ". 10 counts the mean of all like ten rows of each category.");
        }
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "withFolds needs at least 2 folds, not " + folds + ": a row must not help to make its own mean.");
        }
    }

    RecipeOptions withIds(String column) {
        return new RecipeOptions(column, droppingFirst, refusingUnseen, smoothing, folds, seed);
    }

    RecipeOptions dropFirst() {
        return new RecipeOptions(ids, true, refusingUnseen, smoothing, folds, seed);
    }

    RecipeOptions refuseUnseen() {
        return new RecipeOptions(ids, droppingFirst, true, smoothing, folds, seed);
    }

    RecipeOptions withSmoothing(double rows) {
        return new RecipeOptions(ids, droppingFirst, refusingUnseen, rows, folds, seed);
    }

    RecipeOptions withFolds(int count) {
        return new RecipeOptions(ids, droppingFirst, refusingUnseen, smoothing, count, seed);
    }

    RecipeOptions withSeed(long start) {
        return new RecipeOptions(ids, droppingFirst, refusingUnseen, smoothing, folds, start);
    }
}
