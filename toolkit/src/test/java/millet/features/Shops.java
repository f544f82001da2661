package millet.features;

import millet.data.Datasets;
import millet.data.ReferenceData;
import millet.data.Tables;
import millet.data.Transactions;

/** The data sets of transactions that independent computations were made on. */
final class Shops {

    private Shops() {}

    static Transactions completeJourney() {
        return Transactions.columns()
                .customer("household_id")
                .invoice("basket_id")
                .item("product_id")
                .category("department")
                .time("transaction_timestamp")
                .quantity("quantity")
                .amount("sales_value")
                .from(Datasets.table("complete_journey"));
    }

    static Transactions cdnow() {
        return Transactions.columns()
                .customer("customer")
                .time("day")
                .quantity("cds")
                .amount("dollars")
                .from(Datasets.table("cdnow"));
    }

    static Transactions shopExport() {
        return Transactions.columns()
                .customer("会员卡号")
                .invoice("小票号")
                .item("商品编码")
                .category("品类")
                .time("销售时间")
                .quantity("数量")
                .price("单价")
                .from(Datasets.table("shop_export"));
    }

    /** Skips the test where the data are not at hand. */
    static Transactions onlineRetail() {
        return Transactions.columns()
                .customer("CustomerID")
                .invoice("InvoiceNo")
                .item("StockCode")
                .time("InvoiceDate")
                .quantity("Quantity")
                .price("UnitPrice")
                .from(Tables.read(ReferenceData.file("online_retail.csv.gz").toString()));
    }
}
