<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>A heading begins here</source>
        <translation>هنا يبدأ عنوان</translation>
    </message>
    <message>
        <source>A line begins here</source>
        <translation>هنا يبدأ سطر</translation>
    </message>
    <message>
        <source>A number here</source>
        <translation>رقم هنا</translation>
    </message>
    <message>
        <source>A word to the left</source>
        <translation>كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>A word to the right</source>
        <translation>كلمة إلى اليمين</translation>
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
        <source>Accept all alike in all articles…</source>
        <translation>قبول المتشابهات في كل المقالات…</translation>
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
        <source>Copy for applications without Arabic support</source>
        <translation>نسخ لبرامج لا تدعم العربية</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Digits 123 or ١٢٣</source>
        <translation>الأرقام 123 أو ١٢٣</translation>
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
        <source>End of the walk</source>
        <translation>إنهاء التنقل</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>تصدير بصيغة Markdown…</translation>
    </message>
    <message>
        <source>Export as plain text…</source>
        <translation>تصدير نصا عاديا…</translation>
    </message>
    <message>
        <source>Export in another format…</source>
        <translation>تصدير بصيغة أخرى…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Find as written</source>
        <translation>بحث عما كُتب حرفيا</translation>
    </message>
    <message>
        <source>Find by pattern</source>
        <translation>بحث بنمط</translation>
    </message>
    <message>
        <source>Find in all articles…</source>
        <translation>بحث في المقالات كلها…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>بحث…</translation>
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
        <source>Hidden characters</source>
        <translation>المحارف الخفية</translation>
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
        <source>Keep the value</source>
        <translation>حفظ القيمة</translation>
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
        <source>Leave it as it was</source>
        <translation>إبقاؤها كما كانت</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Line length of that copy…</source>
        <translation>طول السطر في هذه النسخة…</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>الرقم التالي</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
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
        <source>Next possible break</source>
        <translation>الموضع المحتمل التالي</translation>
    </message>
    <message>
        <source>No number here</source>
        <translation>لا رقم هنا</translation>
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
        <source>One word less</source>
        <translation>إنقاص كلمة</translation>
    </message>
    <message>
        <source>One word more</source>
        <translation>زيادة كلمة</translation>
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
        <source>Other edge a letter to the left</source>
        <translation>تحريك الحد الآخر حرفا إلى اليسار</translation>
    </message>
    <message>
        <source>Other edge a letter to the right</source>
        <translation>تحريك الحد الآخر حرفا إلى اليمين</translation>
    </message>
    <message>
        <source>Other edge a word to the left</source>
        <translation>تحريك الحد الآخر كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Other edge a word to the right</source>
        <translation>تحريك الحد الآخر كلمة إلى اليمين</translation>
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
        <source>Previous figure</source>
        <translation>الرقم السابق</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Previous open</source>
        <translation>المعلّق السابق</translation>
    </message>
    <message>
        <source>Previous possible break</source>
        <translation>الموضع المحتمل السابق</translation>
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
        <source>Reject all alike in all articles…</source>
        <translation>رفض المتشابهات في كل المقالات…</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>حذف هذا السطر</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>استبدال…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>استعادة نسخة احتياطية…</translation>
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
        <source>Second look…</source>
        <translation>نظرة ثانية…</translation>
    </message>
    <message>
        <source>Silence this rule everywhere</source>
        <translation>تعطيل هذه القاعدة في كل مكان</translation>
    </message>
    <message>
        <source>Silence this rule for this source</source>
        <translation>تعطيل هذه القاعدة لهذا المصدر</translation>
    </message>
    <message>
        <source>Silence this rule in this article</source>
        <translation>تعطيل هذه القاعدة في هذا المقال</translation>
    </message>
    <message>
        <source>Silenced rules…</source>
        <translation>القواعد المعطَّلة…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>Summary of the batch…</source>
        <translation>خلاصة الدفعة…</translation>
    </message>
    <message>
        <source>Text font…</source>
        <translation>خط النص…</translation>
    </message>
    <message>
        <source>The other edge</source>
        <translation>الحد الآخر</translation>
    </message>
    <message>
        <source>This is a number</source>
        <translation>اعتماد الرقم</translation>
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
    <message>
        <source>Walk the possible breaks</source>
        <translation>التنقل بين المواضع المحتملة</translation>
    </message>
</context>
<context>
    <name>BatchWork</name>
    <message>
        <source>A second look at one article of so many accepted in bulk</source>
        <translation>نظرة ثانية في مقال واحد من كل كذا مقالا قُبلت جملةً</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>قبولها</translation>
    </message>
    <message>
        <source>Reject them</source>
        <translation>رفضها</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا نظرة ثانية</translation>
    </message>
    <message>
        <source>{kind}. {decisions} in {articles}.</source>
        <translation>{kind}. {decisions} في {articles}.</translation>
    </message>
    <message>
        <source>{rule} · {where}</source>
        <translation>{rule} · {where}</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n alike decided in all articles.</source>
        <translation>
            <numerusform>لم يُبتّ في أي متشابه.</numerusform>
            <numerusform>بُتّ في متشابه واحد في المقالات كلها.</numerusform>
            <numerusform>بُتّ في متشابهين في المقالات كلها.</numerusform>
            <numerusform>بُتّ في %n متشابهات في المقالات كلها.</numerusform>
            <numerusform>بُتّ في %n متشابها في المقالات كلها.</numerusform>
            <numerusform>بُتّ في %n متشابه في المقالات كلها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike decided together.</source>
        <translation>
            <numerusform>لا متشابهات.</numerusform>
            <numerusform>حُسم واحد مشابه.</numerusform>
            <numerusform>حُسم اثنان متشابهان معا.</numerusform>
            <numerusform>حُسمت %n متشابهات معا.</numerusform>
            <numerusform>حُسم %n متشابها معا.</numerusform>
            <numerusform>حُسم %n متشابه معا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done.</source>
        <translation>
            <numerusform>لم يُنجز أي مقال.</numerusform>
            <numerusform>أنجزت مقالا واحدا.</numerusform>
            <numerusform>أنجزت مقالين.</numerusform>
            <numerusform>أنجزت %n مقالات.</numerusform>
            <numerusform>أنجزت %n مقالا.</numerusform>
            <numerusform>أنجزت %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) left as they were.</source>
        <comment>articles that could not be changed</comment>
        <translation>
            <numerusform>لم يُترك أي مقال.</numerusform>
            <numerusform>تُرك مقال واحد كما هو.</numerusform>
            <numerusform>تُرك مقالان كما هما.</numerusform>
            <numerusform>تُركت %n مقالات كما هي.</numerusform>
            <numerusform>تُرك %n مقالا كما هي.</numerusform>
            <numerusform>تُرك %n مقال كما هي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) open. Press {finish} again to finish.</source>
        <translation>
            <numerusform>لا قرارات معلّقة. اضغط {finish} ثانيةً للإنهاء.</numerusform>
            <numerusform>بقي قرار واحد معلّق. اضغط {finish} ثانيةً للإنهاء.</numerusform>
            <numerusform>بقي قراران معلّقان. اضغط {finish} ثانيةً للإنهاء.</numerusform>
            <numerusform>بقيت %n قرارات معلّقة. اضغط {finish} ثانيةً للإنهاء.</numerusform>
            <numerusform>بقي %n قرارا معلّقا. اضغط {finish} ثانيةً للإنهاء.</numerusform>
            <numerusform>بقي %n قرار معلّق. اضغط {finish} ثانيةً للإنهاء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) among them.</source>
        <comment>things worth a look, among the open decisions</comment>
        <translation>
            <numerusform>ليس منها تنبيه.</numerusform>
            <numerusform>منها تنبيه واحد.</numerusform>
            <numerusform>منها تنبيهان.</numerusform>
            <numerusform>منها %n تنبيهات.</numerusform>
            <numerusform>منها %n تنبيها.</numerusform>
            <numerusform>منها %n تنبيه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged for a colleague.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لا مقال محالا إلى زميل.</numerusform>
            <numerusform>مقال واحد محال إلى زميل.</numerusform>
            <numerusform>مقالان محالان إلى زميل.</numerusform>
            <numerusform>%n مقالات محالة إلى زميل.</numerusform>
            <numerusform>%n مقالا محالا إلى زميل.</numerusform>
            <numerusform>%n مقال محال إلى زميل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read and were skipped.</source>
        <translation>
            <numerusform>قُرئت السجلات كلها.</numerusform>
            <numerusform>تعذّرت قراءة سجل واحد فتُرك.</numerusform>
            <numerusform>تعذّرت قراءة سجلين فتُركا.</numerusform>
            <numerusform>تعذّرت قراءة %n سجلات فتُركت.</numerusform>
            <numerusform>تعذّرت قراءة %n سجلا فتُركت.</numerusform>
            <numerusform>تعذّرت قراءة %n سجل فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusable.</source>
        <comment>articles</comment>
        <translation>
            <numerusform>لا مقال غير صالح.</numerusform>
            <numerusform>مقال واحد غير صالح.</numerusform>
            <numerusform>مقالان غير صالحين.</numerusform>
            <numerusform>%n مقالات غير صالحة.</numerusform>
            <numerusform>%n مقالا غير صالح.</numerusform>
            <numerusform>%n مقال غير صالح.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines of such a copy have at most %n letter(s); 0 means any number.</source>
        <translation>
            <numerusform>أسطر هذه النسخة بلا حد للطول.</numerusform>
            <numerusform>لا يزيد السطر في هذه النسخة على حرف واحد؛ والصفر يعني بلا حد.</numerusform>
            <numerusform>لا يزيد السطر في هذه النسخة على حرفين؛ والصفر يعني بلا حد.</numerusform>
            <numerusform>لا يزيد السطر في هذه النسخة على %n أحرف؛ والصفر يعني بلا حد.</numerusform>
            <numerusform>لا يزيد السطر في هذه النسخة على %n حرفا؛ والصفر يعني بلا حد.</numerusform>
            <numerusform>لا يزيد السطر في هذه النسخة على %n حرف؛ والصفر يعني بلا حد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Second look: %n decision(s) to be looked at first.</source>
        <translation>
            <numerusform>نظرة ثانية: لم يبق قرار.</numerusform>
            <numerusform>نظرة ثانية: بقي قرار واحد يُنظر فيه أولا.</numerusform>
            <numerusform>نظرة ثانية: بقي قراران يُنظر فيهما أولا.</numerusform>
            <numerusform>نظرة ثانية: بقيت %n قرارات يُنظر فيها أولا.</numerusform>
            <numerusform>نظرة ثانية: بقي %n قرارا يُنظر فيها أولا.</numerusform>
            <numerusform>نظرة ثانية: بقي %n قرار يُنظر فيها أولا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rest was opened (%n).</source>
        <comment>articles opened besides one that could not be</comment>
        <translation>
            <numerusform>لم يُفتح شيء غيرها.</numerusform>
            <numerusform>وفُتح الباقي (%n).</numerusform>
            <numerusform>وفُتح الباقي (%n).</numerusform>
            <numerusform>وفُتح الباقي (%n).</numerusform>
            <numerusform>وفُتح الباقي (%n).</numerusform>
            <numerusform>وفُتح الباقي (%n).</numerusform>
        </translation>
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
        <source>%n match(es)</source>
        <comment>places where something was found</comment>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
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
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>how often something was done</comment>
        <translation>
            <numerusform>ولا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing sure is left</source>
        <translation>لم يبق مؤكَّد</translation>
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
    <name>Deciding</name>
    <message>
        <source>A copy of another</source>
        <translation>نسخة من مقال آخر</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>سبب آخر…</translation>
    </message>
    <message>
        <source>Empty or cut off</source>
        <translation>فارغ أو مبتور</translation>
    </message>
    <message>
        <source>It is usable after all</source>
        <translation>المقال صالح للمراجعة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Not an article</source>
        <translation>ليس مقالا</translation>
    </message>
    <message>
        <source>Not in Arabic</source>
        <translation>بغير العربية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note on this article</source>
        <translation>ملاحظة على هذا المقال</translation>
    </message>
    <message>
        <source>The text that should stand here</source>
        <translation>النص الذي ينبغي أن يكون هنا</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>غير صالح</translation>
    </message>
    <message>
        <source>Why is it unusable?</source>
        <translation>لماذا هو غير صالح؟</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>A line might begin here</source>
        <translation>قد يبدأ سطر هنا</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept them</source>
        <translation>قبولها كلها</translation>
    </message>
    <message>
        <source>All is decided</source>
        <translation>حُسمت القرارات كلها</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>إنهاء والتالي</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقا</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>لا اقتراحات</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Should this be a number?</source>
        <translation>هل هذا رقم؟</translation>
    </message>
    <message>
        <source>confidence {share}</source>
        <translation>الثقة {share}</translation>
    </message>
    <message>
        <source>{kind}: “{text}”</source>
        <translation>{kind}: «{text}»</translation>
    </message>
</context>
<context>
    <name>DecisionList</name>
    <message>
        <source>All {n}</source>
        <translation>الكل {n}</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Numbers {n}</source>
        <translation>الأرقام {n}</translation>
    </message>
    <message>
        <source>Suggestions and numbers of this article, in the order of the text</source>
        <translation>اقتراحات هذا المقال وأرقامه بحسب ترتيب النص</translation>
    </message>
    <message>
        <source>Text {n}</source>
        <translation>النص {n}</translation>
    </message>
    <message>
        <source>by place</source>
        <translation>حسب الموضع</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>by hand</source>
        <translation>يدويا</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Articles (*.txt *.json *.jsonl *.csv)</source>
        <translation>مقالات (*.txt *.json *.jsonl *.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>نسخ نصًّا</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Exporting: {form}</source>
        <translation>تصدير: {form}</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>اسم الملف:</translation>
    </message>
    <message>
        <source>Files shown:</source>
        <translation>الملفات المعروضة:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>فتح مقالات</translation>
    </message>
    <message>
        <source>Review files (*.review.json *.review.jsonl)</source>
        <translation>ملفات المراجعة (*.review.json *.review.jsonl)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>حفظ المراجعة</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>جدول CSV</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Letters in a line, {least} to {most}; 0 breaks no line</source>
        <translation>عدد الأحرف في السطر، من {least} إلى {most}؛ والصفر لعدم قطع الأسطر</translation>
    </message>
</context>
<context>
    <name>FindAll</name>
    <message>
        <source>As written: diacritics and forms of letters count</source>
        <translation>كما كُتب: باحتساب التشكيل وصور الحروف</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Pattern: a regular expression</source>
        <translation>نمط: تعبير نمطي</translation>
    </message>
    <message>
        <source>Stopped before the end: {found}</source>
        <translation>أُوقف قبل النهاية: {found}</translation>
    </message>
    <message>
        <source>What is sought in the cleaned texts</source>
        <translation>ما يُبحث عنه في النصوص المنقّحة</translation>
    </message>
    <message>
        <source>{matches} in {articles}</source>
        <translation>{matches} في {articles}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>A regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما كُتب</translation>
    </message>
    <message>
        <source>Diacritics and forms of letters count</source>
        <translation>مراعاة التشكيل وصور الحروف</translation>
    </message>
    <message>
        <source>Find in the cleaned text</source>
        <translation>ابحث في النص المنقّح</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace all: {n}</source>
        <translation>استبدال الكل: {n}</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>Replaced: {n}</source>
        <translation>استُبدل: {n}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>{k} of {n}</source>
        <translation>{k} من {n}</translation>
    </message>
</context>
<context>
    <name>FlagReasons</name>
    <message>
        <source>a part is larger than what it is of</source>
        <translation>الجزء أكبر مما هو منه</translation>
    </message>
    <message>
        <source>a share can&apos;t be more than the whole</source>
        <translation>لا تزيد حصة على الكل</translation>
    </message>
    <message>
        <source>another number is given for the same thing</source>
        <translation>عدد آخر للشيء نفسه في النص</translation>
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
        <source>the parts don&apos;t make the sum given</source>
        <translation>الأجزاء لا تبلغ المجموع المذكور</translation>
    </message>
    <message>
        <source>the reference is not of this article</source>
        <translation>النص المنقّح المرفق ليس لهذا المقال</translation>
    </message>
    <message>
        <source>the reference spells them otherwise</source>
        <translation>كُتبت في النص المرفق على وجه آخر</translation>
    </message>
    <message>
        <source>the words say one number, the figures another</source>
        <translation>الكلمات تذكر عددا والأرقام تذكر غيره</translation>
    </message>
    <message>
        <source>they can change the order of the text</source>
        <translation>قد تقلب ترتيب ما يُعرض</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Another text as reference</source>
        <translation>النص المرفق لمقال آخر</translation>
    </message>
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
        <source>Over a hundred per cent</source>
        <translation>نسبة فوق المئة</translation>
    </message>
    <message>
        <source>Part larger than the whole</source>
        <translation>جزء أكبر من الكل</translation>
    </message>
    <message>
        <source>Parts don&apos;t add up</source>
        <translation>مجموع لا يطابق أجزاءه</translation>
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
    <message>
        <source>Words differ from the reference</source>
        <translation>ألفاظ تخالف النص المرفق</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>أولها</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>What stands there ← what would</source>
        <translation>ما في النص ← ما سيكون</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>A new value for the number; Enter keeps it</source>
        <translation>قيمة جديدة للرقم، وEnter لاعتمادها</translation>
    </message>
    <message>
        <source>Break the line; keep what a field holds</source>
        <translation>كسر السطر؛ اعتماد ما في الحقل</translation>
    </message>
    <message>
        <source>Join, at the start of a line</source>
        <translation>الوصل في أول السطر</translation>
    </message>
    <message>
        <source>Key in editing</source>
        <translation>المفتاح في التحرير</translation>
    </message>
    <message>
        <source>Key in review</source>
        <translation>المفتاح في المراجعة</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>While fixing</source>
        <translation>أثناء الإصلاح</translation>
    </message>
    <message>
        <source>While pointing at a number</source>
        <translation>أثناء تعيين رقم</translation>
    </message>
    <message>
        <source>While walking</source>
        <translation>أثناء التنقل</translation>
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
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}٪</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Cleaned text</source>
        <translation>النص المنقّح</translation>
    </message>
    <message>
        <source>Muraji</source>
        <translation>مُراجِع</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>النص الخام</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
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
    <name>Notices</name>
    <message>
        <source>A fault of the program. Decisions are safe in the journal; a report is in {file}.</source>
        <translation>خلل في البرنامج. قراراتك محفوظة في السجل، وكُتب تقرير بذلك في {file}.</translation>
    </message>
    <message>
        <source>A number can&apos;t end there: another number is in the way.</source>
        <translation>لا ينتهي الرقم هنا: يعترضه رقم آخر.</translation>
    </message>
    <message>
        <source>A second look: what was accepted in bulk is open again, to be looked at one by one.</source>
        <translation>نظرة ثانية: ما قُبل جملةً معلّق من جديد، ليُنظر فيه واحدا واحدا.</translation>
    </message>
    <message>
        <source>All is decided. Press {finish} to finish.</source>
        <translation>حُسمت القرارات كلها. اضغط {finish} للإنهاء.</translation>
    </message>
    <message>
        <source>Closed unexpectedly. Decisions restored; the last key may be missing.</source>
        <translation>أُغلق البرنامج فجأة. استُعيدت قراراتك، وقد تنقص آخر ضغطة مفتاح.</translation>
    </message>
    <message>
        <source>Couldn&apos;t save {file} ({why}). Decisions are safe in the journal; save as another name.</source>
        <translation>تعذّر حفظ {file} ({why}). قراراتك محفوظة في السجل؛ احفظ باسم آخر.</translation>
    </message>
    <message>
        <source>Couldn&apos;t save: disk full. Decisions are safe in the journal; retrying.</source>
        <translation>تعذّر الحفظ: القرص ممتلئ. قراراتك محفوظة في السجل، وسنعيد المحاولة.</translation>
    </message>
    <message>
        <source>Encoding of {file} unknown (byte {byte}). Choose one or skip.</source>
        <translation>لم يُعرف ترميز {file} (البايت {byte}). اختر الترميز أو تجاوز الملف.</translation>
    </message>
    <message>
        <source>Exported as {file} in {folder}.</source>
        <translation>صُدِّر باسم {file} في {folder}.</translation>
    </message>
    <message>
        <source>Files can&apos;t be locked here; don&apos;t open an article twice.</source>
        <translation>تعذّر قفل الملفات هنا؛ لا تفتح المقال مرتين.</translation>
    </message>
    <message>
        <source>Flagged for a colleague. {note} writes them a note, {finish} goes on.</source>
        <translation>المقال محال إلى زميل. {note} لكتابة ملاحظة له، {finish} للمتابعة.</translation>
    </message>
    <message>
        <source>No more figures that are no number. ← → go by words.</source>
        <translation>لا أرقام أخرى غير مرصودة. ← → للتنقل بين الكلمات.</translation>
    </message>
    <message>
        <source>No more places where a line might begin: S or Esc ends the walk.</source>
        <translation>لا مواضع أخرى قد يبدأ عندها سطر: S أو Esc لإنهاء المرور.</translation>
    </message>
    <message>
        <source>No other place where a line might begin.</source>
        <translation>لا موضع آخر قد يبدأ عنده سطر.</translation>
    </message>
    <message>
        <source>No suggestions. Read it, then {finish}.</source>
        <translation>لا اقتراحات. اقرأ المقال ثم اضغط {finish}.</translation>
    </message>
    <message>
        <source>Not a line length. Type 0 or a number from {least} to {most}.</source>
        <translation>طول سطر غير صالح. اكتب 0 أو عددا من {least} إلى {most}.</translation>
    </message>
    <message>
        <source>Nothing here can be moved.</source>
        <translation>لا شيء هنا يقبل التحريك.</translation>
    </message>
    <message>
        <source>Nothing like this is open in any article.</source>
        <translation>لا شيء معلّقا يشبه هذا في أي مقال.</translation>
    </message>
    <message>
        <source>Nothing sure is left to accept.</source>
        <translation>لم يبق مؤكَّد للقبول.</translation>
    </message>
    <message>
        <source>Only a suggestion of the program has a rule that can be silenced.</source>
        <translation>لا تُعطَّل إلا قاعدة اقتراح من البرنامج.</translation>
    </message>
    <message>
        <source>Open by {who} since {when}; read only here.</source>
        <translation>المقال مفتوح لدى {who} منذ {when}؛ فُتح هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>Open in another window since {when}; read only here.</source>
        <translation>المقال مفتوح في نافذة أخرى منذ {when}، وهو هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>حُفظ باسم {file}.</translation>
    </message>
    <message>
        <source>Select the number in the cleaned text first.</source>
        <translation>حدّد الرقم في النص المنقّح أولا.</translation>
    </message>
    <message>
        <source>Set aside as unusable: {why}. {finish} goes on.</source>
        <translation>المقال غير صالح: {why}. {finish} للمتابعة.</translation>
    </message>
    <message>
        <source>Silenced here and in all that follow: {rule}.</source>
        <translation>عُطّلت هنا وفي كل ما يأتي: {rule}.</translation>
    </message>
    <message>
        <source>Silenced here and in what comes from this source: {rule}.</source>
        <translation>عُطّلت هنا وفي ما يأتي من هذا المصدر: {rule}.</translation>
    </message>
    <message>
        <source>Silenced in this article: {rule}.</source>
        <translation>عُطّلت في هذا المقال: {rule}.</translation>
    </message>
    <message>
        <source>That article stays flagged for a colleague. {flag} takes a flag off.</source>
        <translation>بقي ذلك المقال محالا إلى زميل. {flag} لرفع الإحالة.</translation>
    </message>
    <message>
        <source>That article stays unusable.</source>
        <translation>بقي ذلك المقال غير صالح.</translation>
    </message>
    <message>
        <source>The cleaned text was copied as it is drawn.</source>
        <translation>نُسخ النص المنقّح كله كما يُرسم.</translation>
    </message>
    <message>
        <source>The folder {file} holds no articles. Open another.</source>
        <translation>لا مقالات في المجلد {file}. افتح غيره.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be written ({why}). The decision was not made.</source>
        <translation>تعذّرت الكتابة في سجل القرارات ({why}). لم يُسجَّل القرار.</translation>
    </message>
    <message>
        <source>The journal is busy; the decision was not made. Press again.</source>
        <translation>سجل القرارات مشغول؛ لم يُسجَّل القرار. اضغط ثانيةً.</translation>
    </message>
    <message>
        <source>The journal was damaged and moved to {moved}. A backup can be restored in the menu Tools.</source>
        <translation>تلف سجل القرارات ونُقل إلى {moved}. يمكن استعادة نسخة احتياطية من قائمة «أدوات».</translation>
    </message>
    <message>
        <source>The journal was made by a later version. Update the program.</source>
        <translation>سجل القرارات من إصدار أحدث. حدّث البرنامج.</translation>
    </message>
    <message>
        <source>The last run had a fault. Its report, without your text: {file}.</source>
        <translation>وقع خلل في التشغيل السابق. تقريره، بلا أي شيء من نصوصك: {file}.</translation>
    </message>
    <message>
        <source>The line begins within text put in and can&apos;t be a heading.</source>
        <translation>يبدأ السطر داخل نص مُضاف فلا يصلح عنوانا.</translation>
    </message>
    <message>
        <source>The pattern takes too long in {file}; the search was stopped.</source>
        <translation>النمط يستغرق وقتا طويلا في {file}؛ أُوقف البحث.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>أُوقف البحث.</translation>
    </message>
    <message>
        <source>The selection was copied as it is drawn.</source>
        <translation>نُسخ المحدَّد كما يُرسم.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>لا نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>There is nothing to join here.</source>
        <translation>لا شيء هنا يوصل.</translation>
    </message>
    <message>
        <source>This article is open elsewhere; here it is read only.</source>
        <translation>هذا المقال مفتوح في نافذة أخرى؛ وهو هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>هذا أول مقال.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>هذا آخر مقال.</translation>
    </message>
    <message>
        <source>To be reviewed again.</source>
        <translation>عاد المقال إلى المراجعة.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read ({why}). Copy it to this computer first.</source>
        <translation>تعذّرت قراءة {file} ({why}). انسخه إلى هذا الحاسوب أولا.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written ({why}). Save as another name.</source>
        <translation>تعذّرت الكتابة في {file} ({why}). احفظ باسم آخر.</translation>
    </message>
    <message>
        <source>{file} changed outside the program.</source>
        <translation>تغيّر {file} خارج البرنامج.</translation>
    </message>
    <message>
        <source>{file} could not be worked on: a fault of the program. A report was written; go on with another.</source>
        <translation>تعذّر العمل على {file} لخلل في البرنامج. كُتب تقرير بذلك؛ انتقل إلى غيره.</translation>
    </message>
    <message>
        <source>{file} has no column “raw” or “text”. Name one so.</source>
        <translation>لا عمود باسم «raw» أو «text» في {file}. سمِّ أحد أعمدته كذلك.</translation>
    </message>
    <message>
        <source>{file} holds an article of {size} MB, too long for the window. Split it into articles first.</source>
        <translation>في {file} مقال حجمه {size} ميغابايت، أطول مما تسعه النافذة. قسّمه إلى مقالات أولا.</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing to review; open another file.</source>
        <translation>{file} فارغ. لا شيء يُراجَع؛ افتح ملفا آخر.</translation>
    </message>
    <message>
        <source>{file} is not a file. Open a text, JSON or CSV file.</source>
        <translation>{file} ليس ملفا. افتح ملف نص أو JSON أو CSV.</translation>
    </message>
    <message>
        <source>{file} is not text (byte {byte}). Save it as plain text in UTF-8, then open it again.</source>
        <translation>{file} ليس نصا (البايت {byte}). احفظه نصا عاديا بترميز UTF-8 ثم افتحه ثانيةً.</translation>
    </message>
    <message>
        <source>{file} is not there. Check the name, or open another file.</source>
        <translation>{file} غير موجود. تحقق من الاسم أو افتح ملفا آخر.</translation>
    </message>
    <message>
        <source>{file} is read from or saved to here and was not replaced. Export under another name.</source>
        <translation>{file} من ملفات هذه الجلسة فلم يُستبدل. صدِّر باسم آخر.</translation>
    </message>
    <message>
        <source>{file} may not be read or written. Check its permissions.</source>
        <translation>لا إذن بقراءة {file} أو الكتابة فيه. تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>{file} was made by a later version ({schema}). Update the program.</source>
        <translation>{file} من إصدار أحدث ({schema}). حدّث البرنامج.</translation>
    </message>
    <message>
        <source>{file} was not exported: disk full. Make room and export again.</source>
        <translation>تعذّر تصدير {file}: القرص ممتلئ. أفسح مكانا ثم أعد التصدير.</translation>
    </message>
    <message>
        <source>{file}: broken JSON in record {record} (byte {byte}). Mend it and open it again.</source>
        <translation>{file}: خلل في JSON في السجل {record} (البايت {byte}). أصلحه ثم افتحه ثانيةً.</translation>
    </message>
    <message>
        <source>{file}: byte {byte} does not fit {encoding}. Choose another encoding or mend the file.</source>
        <translation>{file}: البايت {byte} لا يوافق الترميز {encoding}. اختر ترميزا آخر أو أصلح الملف.</translation>
    </message>
    <message>
        <source>{file}: record {record} can&apos;t be read ({code}). Mend it and open it again.</source>
        <translation>{file}: تعذّرت قراءة السجل {record} ({code}). أصلحه ثم افتحه ثانيةً.</translation>
    </message>
    <message>
        <source>{file}: record {record} has no field “raw” or “text”. Add one.</source>
        <translation>{file}: لا حقل باسم «raw» أو «text» في السجل {record}. أضف أحدهما.</translation>
    </message>
    <message>
        <source>{file}: record {record} holds half a character ({half}). Mend it.</source>
        <translation>{file}: في السجل {record} نصف محرف ({half}). أصلحه.</translation>
    </message>
    <message>
        <source>{file}: record {record} is not CSV. Mend it and open it again.</source>
        <translation>{file}: السجل {record} ليس بصيغة CSV. أصلحه ثم افتحه ثانيةً.</translation>
    </message>
    <message>
        <source>{file}: record {record} is not a JSON object. Mend it.</source>
        <translation>{file}: السجل {record} ليس كائن JSON. أصلحه.</translation>
    </message>
    <message>
        <source>{file}: row {record} has {cells} cells, not as many as the heading. Mend it.</source>
        <translation>{file}: في الصف {record} من الخلايا {cells}، بخلاف صف العناوين. أصلحه.</translation>
    </message>
    <message>
        <source>{file}: “{field}” is not as a review file has it. Open the dump itself instead.</source>
        <translation>{file}: الحقل «{field}» ليس كما في ملفات المراجعة. افتح النص الخام نفسه.</translation>
    </message>
    <message>
        <source>{file}: “{field}” of record {record} is not text. Mend it.</source>
        <translation>{file}: الحقل «{field}» في السجل {record} ليس نصا. أصلحه.</translation>
    </message>
    <message>
        <source>“{sought}” is in no article.</source>
        <translation>لا وجود لـ«{sought}» في أي مقال.</translation>
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
    <name>NumberModel</name>
    <message>
        <source>This word does not stand near the number</source>
        <translation>لا ترد هذه الكلمة قرب الرقم</translation>
    </message>
</context>
<context>
    <name>NumbersTable</name>
    <message>
        <source>Each number of this article with its value; edited in place</source>
        <translation>أرقام هذا المقال وقيمها، تُعدَّل في مكانها</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>الأرقام</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Changed outside</source>
        <translation>تغيّر خارج البرنامج</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الفروق</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>حفظ باسم آخر</translation>
    </message>
    <message>
        <source>Show the differences</source>
        <translation>عرض الفروق</translation>
    </message>
</context>
<context>
    <name>Pick</name>
    <message>
        <source>No results</source>
        <translation>لا نتائج</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>lowest {share}</source>
        <translation>أدنى ثقة {share}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«{note}»</translation>
    </message>
</context>
<context>
    <name>QueueMenu</name>
    <message>
        <source>Order of the queue</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>as opened</source>
        <translation>كما فُتحت</translation>
    </message>
    <message>
        <source>done</source>
        <translation>المنجز</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>المحال إلى زميل</translation>
    </message>
    <message>
        <source>least sure first</source>
        <translation>الأقل ثقة أولا</translation>
    </message>
    <message>
        <source>most open first</source>
        <translation>الأكثر معلّقات أولا</translation>
    </message>
    <message>
        <source>needs me most</source>
        <translation>الأحوج إليّ أولا</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>غير المنجز</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Filter the queue</source>
        <translation>ابحث في القائمة</translation>
    </message>
    <message>
        <source>No matches. Esc shows all.</source>
        <translation>لا نتائج. Esc لإظهار الكل.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>أُنجز {done} من {total}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Arabic and Latin letters glued together</source>
        <translation>حروف عربية ولاتينية ملتصقة</translation>
    </message>
    <message>
        <source>a closing mark turned round</source>
        <translation>علامة إغلاق مقلوبة</translation>
    </message>
    <message>
        <source>a line of its own in the dump</source>
        <translation>سطر مستقل في النص الخام</translation>
    </message>
    <message>
        <source>a link to another article</source>
        <translation>رابط إلى مقال آخر</translation>
    </message>
    <message>
        <source>a notice of rights</source>
        <translation>إشعار حقوق النشر</translation>
    </message>
    <message>
        <source>a photo credit</source>
        <translation>نسبة الصورة</translation>
    </message>
    <message>
        <source>a space at the edge of a line</source>
        <translation>مسافة في طرف السطر</translation>
    </message>
    <message>
        <source>a space before a punctuation mark</source>
        <translation>مسافة قبل علامة ترقيم</translation>
    </message>
    <message>
        <source>a space for an invisible character</source>
        <translation>مسافة مكان محرف خفي</translation>
    </message>
    <message>
        <source>a stretched letter</source>
        <translation>تطويل زائد</translation>
    </message>
    <message>
        <source>an advertisement</source>
        <translation>إعلان</translation>
    </message>
    <message>
        <source>an invisible character</source>
        <translation>محرف خفي</translation>
    </message>
    <message>
        <source>an invitation to a newsletter</source>
        <translation>دعوة إلى الاشتراك في النشرة</translation>
    </message>
    <message>
        <source>an invitation to comment</source>
        <translation>دعوة إلى التعليق</translation>
    </message>
    <message>
        <source>an invitation to follow the site</source>
        <translation>دعوة إلى متابعة الموقع</translation>
    </message>
    <message>
        <source>an item of a list</source>
        <translation>بند من قائمة</translation>
    </message>
    <message>
        <source>an opening mark turned round</source>
        <translation>علامة فتح مقلوبة</translation>
    </message>
    <message>
        <source>an unusual space</source>
        <translation>مسافة غير عادية</translation>
    </message>
    <message>
        <source>begins with an opening mark that is glued on</source>
        <translation>يبدأ بعلامة فتح ملتصقة بما قبلها</translation>
    </message>
    <message>
        <source>encoding: UTF-8 read as Latin</source>
        <translation>ترميز فاسد: UTF-8 قُرئ لاتينيا</translation>
    </message>
    <message>
        <source>encoding: UTF-8 read as Windows-1256</source>
        <translation>ترميز فاسد: UTF-8 قُرئ Windows-1256</translation>
    </message>
    <message>
        <source>encoding: Windows-1256 read as Latin</source>
        <translation>ترميز فاسد: Windows-1256 قُرئ لاتينيا</translation>
    </message>
    <message>
        <source>end of a sentence</source>
        <translation>نهاية جملة</translation>
    </message>
    <message>
        <source>follows text that is taken out</source>
        <translation>بعد زوائد محذوفة</translation>
    </message>
    <message>
        <source>from the reference that came along</source>
        <translation>من النص المنقّح المرفق</translation>
    </message>
    <message>
        <source>glued to a closing mark</source>
        <translation>ملتصق بعلامة إغلاق قبله</translation>
    </message>
    <message>
        <source>glued to a colon</source>
        <translation>ملتصق بنقطتين قبله</translation>
    </message>
    <message>
        <source>glued to a figure after it</source>
        <translation>ملتصق برقم بعده</translation>
    </message>
    <message>
        <source>glued to a figure before it</source>
        <translation>ملتصق برقم قبله</translation>
    </message>
    <message>
        <source>glued to a sign before it</source>
        <translation>ملتصق بعلامة قبله</translation>
    </message>
    <message>
        <source>glued to the end of a sentence</source>
        <translation>ملتصق بنهاية جملة</translation>
    </message>
    <message>
        <source>letters in old presentation forms</source>
        <translation>حروف بأشكال عرض قديمة</translation>
    </message>
    <message>
        <source>letters stored back to front</source>
        <translation>حروف مخزونة بالعكس</translation>
    </message>
    <message>
        <source>links to related articles</source>
        <translation>روابط إلى مقالات ذات صلة</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>من عمل المراجِع</translation>
    </message>
    <message>
        <source>no space after a punctuation mark</source>
        <translation>لا مسافة بعد علامة الترقيم</translation>
    </message>
    <message>
        <source>no space beside a bracket</source>
        <translation>لا مسافة عند القوس</translation>
    </message>
    <message>
        <source>no space beside a quotation mark</source>
        <translation>لا مسافة عند علامة التنصيص</translation>
    </message>
    <message>
        <source>no space between two quoted sentences</source>
        <translation>لا مسافة بين جملتين داخل التنصيص</translation>
    </message>
    <message>
        <source>place and date of the report</source>
        <translation>مكان الخبر وتاريخه</translation>
    </message>
    <message>
        <source>several spaces in a row</source>
        <translation>مسافات متتالية</translation>
    </message>
    <message>
        <source>sharing buttons</source>
        <translation>أزرار المشاركة</translation>
    </message>
    <message>
        <source>tags of the page</source>
        <translation>وسوم الصفحة</translation>
    </message>
    <message>
        <source>the line that names the source</source>
        <translation>سطر المصدر</translation>
    </message>
    <message>
        <source>the name of an agency</source>
        <translation>اسم الوكالة</translation>
    </message>
    <message>
        <source>the path of the page</source>
        <translation>مسار الصفحة</translation>
    </message>
    <message>
        <source>the reference does not have it</source>
        <translation>لا يرد في النص المنقّح المرفق</translation>
    </message>
    <message>
        <source>the reference has another text here</source>
        <translation>في النص المرفق نص آخر هنا</translation>
    </message>
    <message>
        <source>the title is glued to the text</source>
        <translation>عنوان المقال ملتصق بالنص</translation>
    </message>
    <message>
        <source>two known words without a space</source>
        <translation>كلمتان معروفتان بلا مسافة</translation>
    </message>
    <message>
        <source>two words glued together</source>
        <translation>كلمتان ملتصقتان</translation>
    </message>
    <message>
        <source>words stored back to front</source>
        <translation>كلمات مخزونة بالعكس</translation>
    </message>
</context>
<context>
    <name>SearchFaults</name>
    <message>
        <source>Character {place}: {why}</source>
        <translation>الحرف {place}: {why}</translation>
    </message>
    <message>
        <source>Stopped: the pattern takes too long.</source>
        <translation>أُوقف البحث: النمط يستغرق وقتا طويلا.</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>أُوقف البحث.</translation>
    </message>
    <message>
        <source>a parenthesis is not closed</source>
        <translation>قوس لم يُغلق</translation>
    </message>
    <message>
        <source>a parenthesis is not opened</source>
        <translation>قوس لم يُفتح</translation>
    </message>
    <message>
        <source>a square bracket is not closed</source>
        <translation>قوس مربع لم يُغلق</translation>
    </message>
    <message>
        <source>nothing follows the backslash</source>
        <translation>لا شيء بعد الشرطة المائلة العكسية</translation>
    </message>
    <message>
        <source>nothing stands here that could be repeated</source>
        <translation>لا شيء هنا يمكن تكراره</translation>
    </message>
    <message>
        <source>repeated twice</source>
        <translation>تكرار فوق تكرار</translation>
    </message>
    <message>
        <source>the least is more than the most</source>
        <translation>الحد الأدنى أكبر من الأقصى</translation>
    </message>
    <message>
        <source>the pattern is too large</source>
        <translation>النمط أكبر مما يجوز</translation>
    </message>
    <message>
        <source>the replacement names no group of the pattern</source>
        <translation>البديل يسمّي مجموعة ليست في النمط</translation>
    </message>
    <message>
        <source>what is looked back at must have one length</source>
        <translation>يجب أن يكون للنظر إلى الوراء طول واحد</translation>
    </message>
</context>
<context>
    <name>Silenced</name>
    <message>
        <source>Lift</source>
        <translation>رفع التعطيل</translation>
    </message>
    <message>
        <source>No rule is silenced.</source>
        <translation>لا قاعدة معطَّلة.</translation>
    </message>
    <message>
        <source>Suggestions of these rules change nothing in articles not yet opened.</source>
        <translation>اقتراحات هذه القواعد لا تغيّر شيئا في المقالات التي لم تُفتح بعد.</translation>
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
    <name>Status</name>
    <message>
        <source>A number: ← → a word, Shift longer or shorter, N the next figure, Enter</source>
        <translation>رقم: ← → كلمة، Shift أطول أو أقصر، N الرقم التالي، Enter للاعتماد</translation>
    </message>
    <message>
        <source>Article {k} of {n}</source>
        <translation>المقال {k} من {n}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>حقل</translation>
    </message>
    <message>
        <source>Fixing: ← → a word, Ctrl a letter, Shift or Tab the other edge, Enter</source>
        <translation>إصلاح: ← → كلمة، Ctrl حرف، Shift أو Tab الحد الآخر، Enter للاعتماد</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>عليه ملاحظة</translation>
    </message>
    <message>
        <source>Kept in the journal</source>
        <translation>محفوظ في السجل</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Reviewer: {name}</source>
        <translation>المراجِع: {name}</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
    <message>
        <source>Walking: S the next, Enter a line, T a heading, Esc the end</source>
        <translation>تنقل: S التالي، Enter سطر، T عنوان، Esc للإنهاء</translation>
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
        <source>Second look</source>
        <translation>نظرة ثانية</translation>
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
<context>
    <name>Summary</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>المقالات كلها</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Decisions looked at again</source>
        <translation>قرارات نُظر فيها ثانيةً</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Half of the articles took less than</source>
        <translation>نصف المقالات استغرق أقل من</translation>
    </message>
    <message>
        <source>Rules rejected most</source>
        <translation>أكثر القواعد رفضا</translation>
    </message>
    <message>
        <source>Second looks</source>
        <translation>النظرات الثانية</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>decided otherwise</source>
        <translation>تغيّر القرار فيها</translation>
    </message>
    <message>
        <source>in bulk</source>
        <translation>جملةً</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>نُظر فيها</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>يدويا</translation>
    </message>
    <message>
        <source>one by one</source>
        <translation>واحدا واحدا</translation>
    </message>
    <message>
        <source>{n} ({share})</source>
        <translation>{n} ({share})</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} من {total}</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>New value of the number</source>
        <translation>القيمة الجديدة للرقم</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Muraji</source>
        <translation>مُراجِع</translation>
    </message>
    <message>
        <source>Open or drop an article. Press Enter to try the sample.</source>
        <translation>افتح مقالا أو اسحبه إلى هنا. اضغط Enter لتجربة المثال.</translation>
    </message>
    <message>
        <source>The sample</source>
        <translation>المثال</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Muraji {version}: turns raw dumps of Arabic news into clean sections.</source>
        <translation>مُراجِع {version}: يحوّل نصوص الأخبار العربية الخام إلى أقسام منقّحة.</translation>
    </message>
    <message>
        <source>Name of the reviewer</source>
        <translation>اسم المراجِع</translation>
    </message>
</context>
</TS>
