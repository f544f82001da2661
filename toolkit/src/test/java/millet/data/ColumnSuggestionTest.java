package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class ColumnSuggestionTest {

    private static ColumnSuggestion suggest(String csv) {
        return Transactions.suggest(TestCsv.read("export", csv));
    }

    @Test
    void the_columns_of_an_english_export_are_found() {
        ColumnSuggestion suggestion = suggest("""
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,HOLDER,6,2010-12-01 08:26,2.55,17850,United Kingdom
                """);

        assertThat(suggestion.line())
                .isEqualTo("Transactions.columns().customer(\"CustomerID\").invoice(\"InvoiceNo\").item(\"StockCode\")"
                        + ".time(\"InvoiceDate\").quantity(\"Quantity\").price(\"UnitPrice\").from(table)");
        assertThat(suggestion.warnings())
                .containsExactly("For the item 'StockCode' is taken; it could also be 'Description'.");
        assertThat(suggestion.toTable().stringColumn("role").asList())
                .containsExactly("customer", "invoice", "item", "category", "time", "quantity", "price", "amount");
        assertThat(suggestion.toTable().stringColumn("why").asList())
                .containsExactly(
                        "a usual name, whole numbers",
                        "a usual name, whole numbers",
                        "a usual name, text",
                        "no column has a name known for it",
                        "a usual name, dates with times",
                        "a usual name, whole numbers",
                        "a usual name, numbers",
                        "amount = quantity × price");
        assertThat(suggestion.toTable().stringColumn("column").isMissing(3)).isTrue();
    }

    @Test
    void the_columns_of_a_chinese_export_are_found() {
        ColumnSuggestion suggestion = suggest("""
                小票号,会员卡号,商品编码,商品名称,商品类别,销售日期,数量,单价(元),金额（元）
                A1,001,6901,茶,饮料,2024-01-31,2,3.5,7
                """);

        assertThat(suggestion.line())
                .isEqualTo("Transactions.columns().customer(\"会员卡号\").invoice(\"小票号\").item(\"商品编码\")"
                        + ".category(\"商品类别\").time(\"销售日期\").quantity(\"数量\").amount(\"金额（元）\").from(table)");
        assertThat(suggestion.warnings())
                .anyMatch(warning -> warning.startsWith("Both an amount, '金额（元）', and a price, '单价(元)', are there"));
    }

    @Test
    void the_columns_of_a_german_export_are_found() {
        ColumnSuggestion suggestion = suggest("""
                Bestellnr.;Bestelldatum;Kundennr.;Ort;Artikelnr.;Bezeichnung;Warengruppe;Menge;Einzelpreis (€);Gesamtpreis (€)
                10001;01.07.2024;20046;Köln;A-100;Espressobohnen 1 kg;Kaffee;2;18,90;37,80
                10002;31.07.2024;20047;Köln;A-101;Filterkaffee;Kaffee;1;7,49;7,49
                """);

        assertThat(suggestion.line())
                .isEqualTo("Transactions.columns().customer(\"Kundennr.\").invoice(\"Bestellnr.\").item(\"Artikelnr.\")"
                        + ".category(\"Warengruppe\").time(\"Bestelldatum\").quantity(\"Menge\").amount(\"Gesamtpreis (€)\")"
                        + ".from(table)");
        assertThat(suggestion.warnings())
                .hasSize(2)
                .contains("For the item 'Artikelnr.' is taken; it could also be 'Bezeichnung'.")
                .anyMatch(warning -> warning.startsWith(
                        "Both an amount, 'Gesamtpreis (€)', and a price, 'Einzelpreis (€)', are there"));
    }

    @Test
    void a_total_price_alone_is_the_amount_and_no_price() {
        for (String header : List.of("total price", "Gesamtpreis", "prix total", "precio total")) {
            assertThat(suggest("kunde,datum," + header + "\n1,2024-01-31,5\n").line())
                    .isEqualTo("Transactions.columns().customer(\"kunde\").time(\"datum\").amount(\"" + header
                            + "\").from(table)");
            assertThat(suggest("kunde,datum," + header + "\n1,2024-01-31,5\n").warnings())
                    .isEmpty();
        }
    }

    @Test
    void money_and_days_of_other_things_are_not_proposed_in_any_language() {
        assertThat(suggest("x,Geburtsdatum,Steuerbetrag,Rabattbetrag,Versandpreis,Montant remise\n1,a,2,3,4,5\n")
                        .toTable()
                        .stringColumn("column")
                        .countMissing())
                .isEqualTo(8);
    }

    @Test
    void the_columns_of_the_complete_journey_are_found() {
        assertThat(suggest("""
                        household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,coupon_disc,week,transaction_timestamp
                        900,330,31198570044,1095275,1,0.50,0,0,1,2017-01-01 11:53:26
                        """).line())
                .isEqualTo(
                        "Transactions.columns().customer(\"household_id\").invoice(\"basket_id\").item(\"product_id\")"
                                + ".time(\"transaction_timestamp\").quantity(\"quantity\").amount(\"sales_value\").from(table)");
    }

    @ParameterizedTest
    @CsvSource({
        "Customer ID, customer",
        "customer-id, customer",
        "user_id, customer",
        "household_id, customer",
        "客户编号, customer",
        "客户ID, customer",
        "用户ID, customer",
        "会员号, customer",
        "Invoice, invoice",
        "order_id, invoice",
        "basket_id, invoice",
        "订单号, invoice",
        "订单编号, invoice",
        "流水号, invoice",
        "SKU, item",
        "product_id, item",
        "货号, item",
        "品类, category",
        "类别, category",
        "department, category",
        "qty, quantity",
        "销量, quantity",
        "Price, price",
        "售价, price",
        "revenue, amount",
        "total, amount",
        "销售额, amount",
        "实付金额, amount",
        "成交金额, amount",
        "Kundennr., customer",
        "Kunden-Nr., customer",
        "Kd.-Kundennummer, customer",
        "N° client, customer",
        "Código cliente, customer",
        "Bestellnr., invoice",
        "Rechnungsnummer, invoice",
        "Beleg-Nr., invoice",
        "N° de facture, invoice",
        "Número pedido, invoice",
        "Artikelnr., item",
        "Art.-Nr., item",
        "Bezeichnung, item",
        "Désignation, item",
        "Artículo, item",
        "Warengruppe, category",
        "Catégorie, category",
        "Menge, quantity",
        "Stückzahl, quantity",
        "Menge (Stk.), quantity",
        "Quantité, quantity",
        "Cantidad, quantity",
        "Einzelpreis, price",
        "Stückpreis [EUR], price",
        "Prix unitaire, price",
        "Precio unitario, price",
        "Gesamtpreis (€), amount",
        "Gesamtpreis €, amount",
        "Betrag, amount",
        "Rechnungsbetrag, amount",
        "Montant TTC, amount",
        "Chiffre d'affaires, amount",
        "Importe total, amount",
        "shop_customer_id, customer",
        "淘宝订单号, invoice",
        "line_amount, amount",
        "Customer Email, customer",
        "Email, customer",
        "手机号, customer",
        "收货人手机号, customer",
        "买家会员名, customer",
        "客户编码, customer",
        "存货编码, item",
        "存货名称, item",
        "宝贝标题, item",
        "商品ID, item",
        "Lineitem sku, item",
        "宝贝数量, quantity",
        "Lineitem quantity, quantity",
        "含税单价, price",
        "无税单价, price",
        "本币含税单价, price",
        "Lineitem price, price",
        "Item Cost, price",
        "含税金额, amount",
        "价税合计, amount",
        "本币价税合计, amount",
        "买家实际支付金额, amount",
        "Order Total Amount, amount",
    })
    void a_usual_header_is_known(String header, String role) {
        Table table = Table.create("t", DoubleColumn.create(header, 1, 2));

        assertThat(Transactions.suggest(table).line())
                .isEqualTo("Transactions.columns()." + role + "(\"" + header + "\").from(table)");
    }

    @ParameterizedTest
    @CsvSource({
        "order_date",
        "transaction_timestamp",
        "date",
        "下单时间",
        "交易时间",
        "日期",
        "订单创建时间",
        "付款时间",
        "单据日期",
        "Created at",
        "whenever"
    })
    void a_column_of_dates_is_the_time(String header) {
        assertThat(suggest(header + ",x\n2024-01-31,1\n").line())
                .isEqualTo("Transactions.columns().time(\"" + header + "\").from(table)");
    }

    @Test
    void money_of_something_else_is_no_amount() {
        assertThat(suggest("discount_amount,运费金额,tax_total,税额合计,refund amount\n1,2,3,4,5\n")
                        .columns()
                        .amount())
                .isNull();
    }

    @Test
    void two_columns_of_dates_without_a_known_name_are_not_guessed() {
        assertThat(suggest("begun,ended\n2024-01-31,2024-02-01\n").columns().time())
                .isNull();
    }

    @Test
    void a_column_of_the_wrong_type_is_passed_over_and_said() {
        ColumnSuggestion suggestion = suggest("customer,InvoiceDate,amount\n7,3/4/2024,12 PLN\n");

        assertThat(suggestion.columns()).isEqualTo(Transactions.columns().customer("customer"));
        assertThat(suggestion.warnings())
                .containsExactly(
                        "'InvoiceDate' is named like the time and holds text, where dates are needed, such as '3/4/2024' in"
                                + " row 1. Read the file with Tables.file(path).withDayFirst(true).read() where"
                                + " 03/04/2024 is in April, withDayFirst(false) where it is in March; or write 2024-01-31 in the"
                                + " file.",
                        "'amount' is named like the amount and holds text, where numbers are needed, such as '12 PLN' in row 1."
                                + " In the way stands 'PLN': numbers are read without units and blanks."
                                + " Take them out of the file; or take them out here: table.replaceColumn(\"amount\","
                                + " table.stringColumn(\"amount\").replaceAll(\"[^0-9.-]\","
                                + " \"\").parseDouble().setName(\"amount\")).",
                        "A time is needed, and no column has a name known for it: add time(\"…\").",
                        "An amount or a price is needed, and no column has a name known for it: add amount(\"…\") or"
                                + " price(\"…\").");
    }

    @Test
    void the_columns_of_a_web_shop_with_lines_of_orders_are_found() {
        ColumnSuggestion suggestion = suggest("""
                Name,Email,Paid at,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku
                #1001,a@x.com,2024-01-31,20,25,2024-01-31,2,Tea,10,T1
                #1001,,,,,2024-01-31,1,Cup,5,C1
                """);

        assertThat(suggestion.line())
                .isEqualTo(
                        "Transactions.columns().customer(\"Email\").invoice(\"Name\").item(\"Lineitem sku\")"
                                + ".time(\"Created at\").quantity(\"Lineitem quantity\").price(\"Lineitem price\").from(table)");
        assertThat(suggestion.warnings())
                .anyMatch(warning -> warning.endsWith("the amount is the money of a whole order and not of one row."));
        assertThat(suggest("Lineitem price,Lineitem total\n1,2\n").columns().amount())
                .isEqualTo("Lineitem total");
        assertThat(suggest("Order ID,Name,Lineitem price\n1,2,3\n").columns().invoice())
                .isEqualTo("Order ID");
        assertThat(suggest("Name,price\n1,3\n").columns().invoice()).isNull();
        assertThat(suggest("Lineitem price\n3\n").columns().invoice()).isNull();
    }

    @Test
    void the_columns_of_a_chinese_web_shop_are_found() {
        assertThat(suggest("""
                        订单编号,买家会员名,总金额,买家实际支付金额,订单创建时间,宝贝标题,宝贝总数量,买家应付邮费
                        1,tb01,30,28,2024-01-31 10:20:00,茶,2,5
                        """).line())
                .isEqualTo("Transactions.columns().customer(\"买家会员名\").invoice(\"订单编号\").item(\"宝贝标题\")"
                        + ".time(\"订单创建时间\").quantity(\"宝贝总数量\").amount(\"买家实际支付金额\").from(table)");
    }

    @Test
    void of_a_table_without_rows_only_the_names_are_looked_at() {
        ColumnSuggestion suggestion = suggest("customer,InvoiceDate,amount\n");

        assertThat(suggestion.columns())
                .isEqualTo(Transactions.columns()
                        .customer("customer")
                        .time("InvoiceDate")
                        .amount("amount"));
        assertThat(suggestion.warnings())
                .containsExactly("The table has no rows: only the names of its columns could be looked at.");
    }

    @Test
    void no_order_of_day_and_month_is_advised_for_what_is_no_date() {
        assertThat(suggest("date,amount\ntoday,3\n").warnings().get(0))
                .endsWith(
                        "such as 'today' in row 1. None of its values is a date that Tables.read knows: choose another"
                                + " column, or write 2024-01-31 or 2024-01-31 10:20 in the file.");
        assertThat(Transactions.suggest(Table.create("t", BooleanColumn.create("amount", true)))
                        .warnings())
                .contains("'amount' is named like the amount and holds yes and no, where numbers are needed.");
    }

    @Test
    void nothing_known_is_said_part_by_part() {
        assertThat(suggest("a,b\n1,2\n").line()).isEqualTo("Transactions.columns().from(table)");
        assertThat(suggest("a,b\n1,2\n").warnings()).hasSize(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Transactions.suggest(null));
    }

    @Test
    void the_line_is_java_whatever_the_headers_are() throws IOException {
        String hostile = "a\"b\\u0041\n\u0007 会员\\卡号";
        Table table = Table.create("t", DoubleColumn.create(hostile, 1));

        assertThat(literals(Transactions.suggest(table).line())).containsExactly(hostile);
    }

    /** The texts in a line of Java, as the compiler reads them. */
    private static List<String> literals(String line) throws IOException {
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///T.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return "class T { Object t = " + line + "; }";
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        problem -> {
                            throw new AssertionError(problem.toString());
                        },
                        null,
                        null,
                        List.of(source));
        List<String> literals = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                literals.add(literal.getValue().toString());
                return null;
            }
        }.scan(task.parse(), null);
        return literals;
    }

    @Test
    void the_columns_found_can_be_used_at_once() {
        Table table = TestCsv.read("export", "会员号,日期,金额\n7,2024-01-31,12\n");

        assertThat(Transactions.suggest(table).columns().from(table).totalAmount())
                .isEqualTo(12);
    }

    @Test
    void it_shows_the_line_and_why() {
        ColumnSuggestion suggestion = suggest("会员号,日期,<b>金额\n7,2024-01-31,12\n");

        assertThat(suggestion).hasToString(suggestion.toText());
        assertThat(suggestion.toText())
                .startsWith("""
                Transactions sales = Transactions.columns()
                    .customer("会员号").time("日期").amount("<b>金额")
                    .from(table);

                In it, table stands for your own variable that holds the table.

                """)
                .contains("columns of export", "ends in a usual name, whole numbers");
        assertThat(suggestion.toHtml())
                .contains("<pre", "customer(&quot;会员号&quot;)")
                .doesNotContain("<b>金额");
    }

    @Test
    void a_long_line_is_shown_broken_and_is_the_same_java() {
        ColumnSuggestion suggestion = suggest("""
                household_id,basket_id,product_id,product_category,transaction_timestamp,quantity,sales_value
                1,2,3,milk,2024-01-31 10:20:00,1,2.5
                """);
        String shown = suggestion.toText().substring(0, suggestion.toText().indexOf("\n\n"));
        assertThat(shown.lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 100);
        assertThat(shown.replaceAll("\n    ", "")).isEqualTo("Transactions sales = " + suggestion.line() + ";");
        assertThat(suggestion.toHtml()).contains("\n    .from(table);</pre>");
        assertThat(suggest("日期\n2024-01-31\n").toText())
                .startsWith("Transactions sales = Transactions.columns().time(\"日期\").from(table);\n\nIn it");
    }
}
