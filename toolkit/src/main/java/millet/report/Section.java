package millet.report;

import java.util.ArrayList;
import java.util.List;

/** A part of a report under one heading; what comes before the first heading stands under none. */
record Section(String heading, List<Block> blocks) {

    static final Section BEGINNING = new Section("", List.of());

    Section with(Block block) {
        List<Block> more = new ArrayList<>(blocks);
        more.add(block);
        return new Section(heading, List.copyOf(more));
    }
}
