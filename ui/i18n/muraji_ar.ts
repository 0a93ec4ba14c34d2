<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>A number here</source>
        <translation>رقم هنا</translation>
    </message>
    <message>
        <source>About Muraji</source>
        <translation>عن مُراجِع</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept all alike</source>
        <translation>قبول المتشابهات كلها</translation>
    </message>
    <message>
        <source>Accept all that is sure</source>
        <translation>قبول كل المؤكَّد</translation>
    </message>
    <message>
        <source>Arabic or English</source>
        <translation>عربية أو إنجليزية</translation>
    </message>
    <message>
        <source>Back to review</source>
        <translation>عودة إلى المراجعة</translation>
    </message>
    <message>
        <source>Cleaned text</source>
        <translation>النص المنقّح</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>لوحة الأوامر…</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Drop the fix</source>
        <translation>إلغاء الإصلاح</translation>
    </message>
    <message>
        <source>Edge a letter to the left</source>
        <translation>تحريك الحد حرفا إلى اليسار</translation>
    </message>
    <message>
        <source>Edge a letter to the right</source>
        <translation>تحريك الحد حرفا إلى اليمين</translation>
    </message>
    <message>
        <source>Edge a word to the left</source>
        <translation>تحريك الحد كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Edge a word to the right</source>
        <translation>تحريك الحد كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Flag for a colleague</source>
        <translation>إحالة إلى زميل</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Heading or paragraph</source>
        <translation>عنوان أو فقرة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Keep the fix</source>
        <translation>اعتماد الإصلاح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Kind…</source>
        <translation>النوع…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Later: next</source>
        <translation>لاحقا: التالي</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>المعلّق التالي</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوح التالي</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>Numbers table</source>
        <translation>جدول الأرقام</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Previous open</source>
        <translation>المعلّق السابق</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>النص الخام</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Reject all alike</source>
        <translation>رفض المتشابهات كلها</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Reviewed, next article</source>
        <translation>إنهاء والمقال التالي</translation>
    </message>
    <message>
        <source>Reviewer…</source>
        <translation>المراجِع…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>The other edge</source>
        <translation>الحد الآخر</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Type at the stop</source>
        <translation>تحرير عند القرار</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Unusable…</source>
        <translation>غير صالح…</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n alike</source>
        <comment>decisions of an article that are like the current one</comment>
        <translation>
            <numerusform>لا متشابهات</numerusform>
            <numerusform>واحد مشابه</numerusform>
            <numerusform>اثنان متشابهان</numerusform>
            <numerusform>%n متشابهات</numerusform>
            <numerusform>%n متشابها</numerusform>
            <numerusform>%n متشابه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%n قرارات</numerusform>
            <numerusform>%n قرارا</numerusform>
            <numerusform>%n قرار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s)</source>
        <translation>
            <numerusform>لا عناوين</numerusform>
            <numerusform>عنوان</numerusform>
            <numerusform>عنوانان</numerusform>
            <numerusform>%n عناوين</numerusform>
            <numerusform>%n عنوانا</numerusform>
            <numerusform>%n عنوان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>لا أسطر</numerusform>
            <numerusform>سطر</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%n أسطر</numerusform>
            <numerusform>%n سطرا</numerusform>
            <numerusform>%n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes spent on an article</comment>
        <translation>
            <numerusform>0 د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>decisions of an article</comment>
        <translation>
            <numerusform>لا معلّق</numerusform>
            <numerusform>واحد معلّق</numerusform>
            <numerusform>اثنان معلّقان</numerusform>
            <numerusform>%n معلّقة</numerusform>
            <numerusform>%n معلّقا</numerusform>
            <numerusform>%n معلّق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>لا فقرات</numerusform>
            <numerusform>فقرة</numerusform>
            <numerusform>فقرتان</numerusform>
            <numerusform>%n فقرات</numerusform>
            <numerusform>%n فقرة</numerusform>
            <numerusform>%n فقرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds spent on an article</comment>
        <translation>
            <numerusform>0 ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
            <numerusform>%n ث</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%n اقتراحات</numerusform>
            <numerusform>%n اقتراحا</numerusform>
            <numerusform>%n اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sure</source>
        <comment>suggestions sure enough to be accepted at once</comment>
        <translation>
            <numerusform>لا مؤكَّد</numerusform>
            <numerusform>واحد مؤكَّد</numerusform>
            <numerusform>اثنان مؤكَّدان</numerusform>
            <numerusform>%n مؤكَّدة</numerusform>
            <numerusform>%n مؤكَّدا</numerusform>
            <numerusform>%n مؤكَّد</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sure is left</source>
        <translation>لا مؤكَّد بقي</translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>يبقى أقل من ساعة</numerusform>
            <numerusform>يبقى نحو ساعة</numerusform>
            <numerusform>يبقى نحو ساعتين</numerusform>
            <numerusform>يبقى نحو %n ساعات</numerusform>
            <numerusform>يبقى نحو %n ساعة</numerusform>
            <numerusform>يبقى نحو %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>يبقى أقل من دقيقة</numerusform>
            <numerusform>يبقى نحو دقيقة</numerusform>
            <numerusform>يبقى نحو دقيقتين</numerusform>
            <numerusform>يبقى نحو %n دقائق</numerusform>
            <numerusform>يبقى نحو %n دقيقة</numerusform>
            <numerusform>يبقى نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}: {parts}</source>
        <translation>{count}: {parts}</translation>
    </message>
</context>
<context>
    <name>FlagReasons</name>
    <message>
        <source>another number is given for the same thing</source>
        <translation>عدد آخر للشيء نفسه في النص</translation>
    </message>
    <message>
        <source>it can change the order in which the text is shown</source>
        <translation>قد تقلب ترتيب ما يُعرض</translation>
    </message>
    <message>
        <source>no full stop at the end of the text</source>
        <translation>لا نقطة في آخر النص</translation>
    </message>
    <message>
        <source>the calendar has no such day</source>
        <translation>لا يوم كهذا في التقويم</translation>
    </message>
    <message>
        <source>the dump does not have this text</source>
        <translation>لا أثر له في النص الخام</translation>
    </message>
    <message>
        <source>the words say one number, the figures another</source>
        <translation>الكلمات تذكر عددا والأرقام تذكر غيره</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Count differs</source>
        <translation>اختلاف في العدد</translation>
    </message>
    <message>
        <source>Hidden direction marks</source>
        <translation>محارف اتجاه خفية</translation>
    </message>
    <message>
        <source>No such date</source>
        <translation>تاريخ غير ممكن</translation>
    </message>
    <message>
        <source>Truncated tail</source>
        <translation>نهاية مبتورة</translation>
    </message>
    <message>
        <source>Unsupported insert</source>
        <translation>إضافة بلا أصل</translation>
    </message>
    <message>
        <source>Words and figures differ</source>
        <translation>اختلاف الكلمات والأرقام</translation>
    </message>
</context>
<context>
    <name>KindCounts</name>
    <message numerus="yes">
        <source>%n by hand</source>
        <comment>changes made by the editor</comment>
        <translation>
            <numerusform>لا تعديل يدويا</numerusform>
            <numerusform>تعديل يدوي</numerusform>
            <numerusform>تعديلان يدويان</numerusform>
            <numerusform>%n تعديلات يدوية</numerusform>
            <numerusform>%n تعديلا يدويا</numerusform>
            <numerusform>%n تعديل يدوي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character fix(es)</source>
        <translation>
            <numerusform>لا تصحيح حروف</numerusform>
            <numerusform>تصحيح حرف</numerusform>
            <numerusform>تصحيح حرفين</numerusform>
            <numerusform>تصحيح %n حروف</numerusform>
            <numerusform>تصحيح %n حرفا</numerusform>
            <numerusform>تصحيح %n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n glued pair(s)</source>
        <translation>
            <numerusform>لا كلمات ملتصقة</numerusform>
            <numerusform>كلمتان ملتصقتان</numerusform>
            <numerusform>موضعان لكلمات ملتصقة</numerusform>
            <numerusform>%n مواضع لكلمات ملتصقة</numerusform>
            <numerusform>%n موضعا لكلمات ملتصقة</numerusform>
            <numerusform>%n موضع لكلمات ملتصقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n insert(s)</source>
        <translation>
            <numerusform>لا إضافات</numerusform>
            <numerusform>إضافة</numerusform>
            <numerusform>إضافتان</numerusform>
            <numerusform>%n إضافات</numerusform>
            <numerusform>%n إضافة</numerusform>
            <numerusform>%n إضافة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>لا أرقام</numerusform>
            <numerusform>رقم</numerusform>
            <numerusform>رقمان</numerusform>
            <numerusform>%n أرقام</numerusform>
            <numerusform>%n رقما</numerusform>
            <numerusform>%n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <comment>quotation marks</comment>
        <translation>
            <numerusform>لا علامات</numerusform>
            <numerusform>علامة تنصيص</numerusform>
            <numerusform>علامتا تنصيص</numerusform>
            <numerusform>%n علامات تنصيص</numerusform>
            <numerusform>%n علامة تنصيص</numerusform>
            <numerusform>%n علامة تنصيص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removal(s)</source>
        <comment>boilerplate taken out</comment>
        <translation>
            <numerusform>لا زوائد</numerusform>
            <numerusform>حذف زائدة</numerusform>
            <numerusform>حذف زائدتين</numerusform>
            <numerusform>حذف %n زوائد</numerusform>
            <numerusform>حذف %n زائدة</numerusform>
            <numerusform>حذف %n زائدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>لا مسافات</numerusform>
            <numerusform>مسافة</numerusform>
            <numerusform>مسافتان</numerusform>
            <numerusform>%n مسافات</numerusform>
            <numerusform>%n مسافة</numerusform>
            <numerusform>%n مسافة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيها</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Boilerplate</source>
        <translation>زوائد الموقع</translation>
    </message>
    <message>
        <source>Character fix</source>
        <translation>تصحيح حرف</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>تعديل يدوي</translation>
    </message>
    <message>
        <source>Glued words</source>
        <translation>كلمات ملتصقة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Paragraph break</source>
        <translation>بداية فقرة</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>علامة تنصيص</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>مسافات</translation>
    </message>
    <message>
        <source>Sub-heading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Unsupported insert</source>
        <translation>إضافة بلا أصل</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>للتدقيق</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Not a {kind} value. Example: {example}</source>
        <translation>قيمة لا تصلح للنوع «{kind}». مثال: {example}</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}٪</translation>
    </message>
</context>
<context>
    <name>Modifiers</name>
    <message>
        <source>approximately</source>
        <translation>نحو</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>لا يقل عن</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>لا يزيد عن</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>أقل من</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>أكثر من</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>ما يقارب</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>Counted noun</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>القيد</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>NumberKinds</name>
    <message>
        <source>age</source>
        <translation>عمر</translation>
    </message>
    <message>
        <source>cardinal</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>مدة</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>كسر</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>رقم تعريفي</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>قياس</translation>
    </message>
    <message>
        <source>money</source>
        <translation>مبلغ</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>ترتيب</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>نسبة مئوية</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>range</source>
        <translation>نطاق</translation>
    </message>
    <message>
        <source>score</source>
        <translation>نتيجة</translation>
    </message>
    <message>
        <source>time</source>
        <translation>وقت</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>from the cleaned version that came along</source>
        <translation>من النص المنقّح المرفق</translation>
    </message>
    <message>
        <source>glued after a full stop</source>
        <translation>ملتصق بعد نقطة</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>من عمل المراجِع</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدَّل</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>للتدقيق</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>Flagged for a colleague</source>
        <translation>محال إلى زميل</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>أُنجز</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>غير صالح</translation>
    </message>
</context>
</TS>
