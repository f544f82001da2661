package millet.simulation;

/** Devices in customers' hands, their failures, and what services earn on them month by month. */
final class DeviceTables {

    static final Layout DEVICES = Layout.of("devices", "设备", "one device in a customer's hands")
            .text("device", "number of the device")
            .text("customer", "who bought it")
            .text("product", "number of the product")
            .text("category", "phone, band, tv or home")
            .day("activated", "first day of use")
            .day("failed", "day on which it failed; missing if it has not been seen to fail")
            .day("replaced", "day on which the customer bought the next of its kind while it worked; missing if not")
            .whole("days", "days in use until it failed, was replaced, or the data end")
            .yesNo("seen_to_fail", "whether those days ended with a failure");

    static final Layout DEVICES_TRUTH = Layout.of("devices_truth", "设备真实寿命", "one device in a customer's hands")
            .text("device", "number of the device")
            .whole("fails_after", "days after which it fails, whether or not anybody sees it")
            .number("shape", "shape of the Weibull distribution of its product")
            .number("scale", "scale of that distribution, days");

    private DeviceTables() {}

    static Scribe devices(Shop shop) {
        return each(shop, (shopOf, device, product, activated, customer, number, rows) -> {
            rows.text(number)
                    .text(Ids.customer(customer))
                    .text(product.id())
                    .text(product.category().word())
                    .day(activated);
            int end = device.putAwayOn();
            if (device.isSeenToFail()) {
                end = device.failsOn();
                rows.day(end).missing();
            } else if (end < shopOf.days()) {
                rows.missing().day(end);
            } else {
                rows.missing().missing();
            }
            rows.whole(end - activated).yesNo(device.isSeenToFail()).end();
        });
    }

    static Scribe truth(Shop shop) {
        return each(shop, (shopOf, device, product, activated, customer, number, rows) -> rows.text(number)
                .whole(device.failsOn() - activated)
                .number(product.shape())
                .number(product.scale())
                .end());
    }

    @FunctionalInterface
    private interface Row {
        void write(Shop shop, Device device, Product product, int activated, int customer, String number, Rows rows);
    }

    private static Scribe each(Shop shop, Row row) {
        Life life = new Life(shop);
        Device device = new Device(shop);
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            int count = 0;
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    if (device.of(life, shop.catalogue(), order, line)) {
                        Product product = shop.catalogue().at(orders.product(line));
                        String number = Ids.document('S', orders.day(order), customer, count++);
                        row.write(shop, device, product, orders.day(order), customer, number, rows);
                    }
                }
            }
        };
    }
}
