package millet.data;

import java.util.List;

/** Goes over the rows once more, for the columns that turned out to be text late; what a row is was found out before. */
final class SecondPass implements RowSink {

    private final GrowingColumns columns;
    private final LeftOutRows leftOut;
    private final Place place;
    private final int width;
    private boolean skipping;

    /** How many rows ended before this one. */
    private long rowNumber;

    SecondPass(GrowingColumns columns, LeftOutRows leftOut, Place place) {
        this.columns = columns;
        this.leftOut = leftOut;
        this.place = place;
        this.width = columns.all().size();
        leftOut.rewind();
    }

    @Override
    public void names(List<String> names) {
        // they are known
    }

    @Override
    public void startRow(long startingLine) {
        place.atRow(startingLine);
        skipping = leftOut.isNext(rowNumber);
    }

    @Override
    public void gap() {
        // rows below one have been judged
    }

    @Override
    public void quoted() {
        // empty rows have been judged
    }

    @Override
    public void cell(int index, char[] text, int from, int to) {
        place.atField(index);
        if (index < width && !skipping) {
            boolean marked = index == 0 && from < to && text[from] == FirstPass.BYTE_ORDER_MARK;
            columns.add(index, text, marked ? from + 1 : from, to, place.line());
        }
    }

    @Override
    public void endRow() {
        if (skipping) {
            leftOut.pass();
        }
        rowNumber++;
    }

    @Override
    public void dropRow(String why) {
        leftOut.pass();
        rowNumber++;
    }
}
