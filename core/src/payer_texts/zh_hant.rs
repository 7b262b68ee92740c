//! Chinese in traditional characters, for readers in Taiwan, Hong Kong, Macao and Canada. The reader is addressed as 您.
//!
//! For the translator: edit the second line of a pair alone. It says neither more nor less than the English one: what is
//! conditional or not known yet stays so.

use super::Pair;

#[rustfmt::skip]
pub(super) const TEXTS: [Pair; 32] = [
    (
        "Your payment has arrived, thank you.",
        "您的付款已收到，謝謝。",
    ),
    (
        "The amount is reserved and has not been charged.",
        "該款項已預留，尚未扣款。",
    ),
    (
        "Your order is cancelled.",
        "您的訂單已取消。",
    ),
    (
        "Your refund has been made and can take some days to reach you.",
        "您的退款已辦理，可能需要數天才能到帳。",
    ),
    (
        "Please complete this payment if you have not done so yet, and do not start another one.",
        "如您尚未完成這筆付款，請將其完成，並請勿另行發起付款。",
    ),
    (
        "Please confirm the reservation if you have not done so yet, and do not start another one.",
        "如您尚未確認款項預留，請予以確認，並請勿另行發起預留。",
    ),
    (
        "Your payment is being completed, and there is nothing for you to do.",
        "您的付款正在完成中，您無需進行任何操作。",
    ),
    (
        "Your order is being cancelled, so please do not pay again yet.",
        "您的訂單正在取消中，請暫時不要再次付款。",
    ),
    (
        "Your refund is being made, and there is nothing for you to do.",
        "您的退款正在辦理中，您無需進行任何操作。",
    ),
    (
        "We are still checking your payment, so please do not pay again yet.",
        "我們仍在核實您的付款，請暫時不要再次付款。",
    ),
    (
        "Our staff are looking into your payment, so please do not pay again yet.",
        "我們的工作人員正在查核您的付款，請暫時不要再次付款。",
    ),
    (
        "We are still checking your cancellation, so please do not pay again yet.",
        "我們仍在核實您的取消事宜，請暫時不要再次付款。",
    ),
    (
        "Our staff are looking into your cancellation, so please do not pay again yet.",
        "我們的工作人員正在查核您的取消事宜，請暫時不要再次付款。",
    ),
    (
        "We are checking your refund, and there is nothing for you to do.",
        "我們正在核實您的退款，您無需進行任何操作。",
    ),
    (
        "Our staff are looking into your refund, and there is nothing for you to do.",
        "我們的工作人員正在查核您的退款，您無需進行任何操作。",
    ),
    (
        "We are still checking, so please do not pay again yet.",
        "我們仍在核實，請暫時不要再次付款。",
    ),
    (
        "If you were asked to pay and have not done so yet, please do, and do not start another one.",
        "如已請您付款而您尚未完成，請完成付款，並請勿另行發起付款。",
    ),
    (
        "Our staff are looking into this, so please do not pay again yet.",
        "我們的工作人員正在查核此事，請暫時不要再次付款。",
    ),
    (
        "Our staff have to look into this, so please do not pay again yet.",
        "我們的工作人員需要查核此事，請暫時不要再次付款。",
    ),
    (
        "This payment could not be started, so please ask our staff.",
        "這筆付款未能發起，請詢問我們的工作人員。",
    ),
    (
        "This way to pay is not available here right now, so please ask our staff.",
        "這裡目前無法使用此付款方式，請詢問我們的工作人員。",
    ),
    (
        "This payment code cannot be used, so please use a fresh one.",
        "此付款碼無法使用，請使用新的付款碼。",
    ),
    (
        "The available balance does not cover this payment, so please choose another way to pay.",
        "可用餘額不足以支付這筆付款，請選擇其他付款方式。",
    ),
    (
        "This way to pay cannot be used here, so please choose another one.",
        "這裡無法使用此付款方式，請選擇其他付款方式。",
    ),
    (
        "This order can no longer be paid, so please start a new one.",
        "此訂單已無法付款，請重新下單。",
    ),
    (
        "Your payment could not be completed, and our staff will take care of it.",
        "您的付款未能完成，我們的工作人員會處理。",
    ),
    (
        "Your order has not been cancelled, and we will take care of it.",
        "您的訂單未被取消，我們會處理。",
    ),
    (
        "Your refund has not been made, and our staff will look into it.",
        "您的退款未辦理，我們的工作人員會查核。",
    ),
    (
        "Your refund needs our staff, so please ask them about it.",
        "您的退款需要我們的工作人員處理，請向他們詢問。",
    ),
    (
        "Money has been or is being given back, so please ask our staff if this is a surprise.",
        "款項已退回或正在退回，如感意外，請詢問我們的工作人員。",
    ),
    (
        "This is complete, thank you.",
        "已完成，謝謝。",
    ),
    (
        "This was not carried out, so please tell us how you want to go on.",
        "此項操作未進行，請告訴我們您希望如何繼續。",
    ),
];
