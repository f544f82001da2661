package millet.simulation;

/** A row of the table of orders while it is written: filled again and again, and perhaps soiled before it is read. */
final class OrderRow {

    String order;
    int line;
    String customer;
    int day;
    int second;
    String product;
    String name;
    String category;
    int quantity;
    double listPrice;
    double price;
    String promotion;
    String place;

    void write(Rows rows) {
        rows.text(order)
                .whole(line)
                .text(customer)
                .time(day, second)
                .text(product)
                .text(name)
                .text(category)
                .whole(quantity)
                .number(listPrice);
        if (Double.isNaN(price)) {
            rows.missing().missing();
        } else {
            rows.number(price).number(Math.rint(quantity * price * 100) / 100);
        }
        rows.text(promotion).text(place).end();
    }
}
